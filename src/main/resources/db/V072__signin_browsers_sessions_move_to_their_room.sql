-- What browsers' sessions hold lies in the room that opens and ends them.
alter table access.session rename to browser;
alter table access.browser set schema signin;
alter table access.session_attributes rename to browser_value;
alter table access.browser_value set schema signin;
alter table signin.browser drop column principal_name;
