-- What the files of the children of a case wait for, in one question that proves by itself who asks; what the
-- policies of these tables hide from them stays hidden.
create function children.waiting(proof text, of_province text, of_file uuid)
    returns table (what text, due timestamptz)
    language plpgsql volatile
    set search_path = pg_catalog as $$
begin
    perform set_config('binhan.me', proof, true);
    return query
        select w.what, w.due
        from children.link l
        join children.file f on f.province = l.province and f.file = l.child
        cross join lateral (values ('PLAN', f.plan_by), ('SEPARATION', f.separate_by)) w(what, due)
        where l.province = of_province and l.file = of_file and w.due is not null;
end $$;
revoke execute on function children.waiting(text, text, uuid) from public;
grant execute on function children.waiting(text, text, uuid) to binhan_app;
