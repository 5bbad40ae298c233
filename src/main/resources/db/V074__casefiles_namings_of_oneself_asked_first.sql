-- Whoever opens a case names themselves on it: that is seen at once, while the second wall, asked about a case
-- on which nobody is named yet, would ask all there is to ask.
alter policy seen on casefiles.membership
    with check (person = access.me() or casefiles.sees(province, file));
