do $$
begin
    if current_setting('server_encoding') <> 'UTF8' then
        raise exception 'the database must have the encoding UTF8, not %: names and references may have any letters',
            current_setting('server_encoding');
    end if;
end $$;
