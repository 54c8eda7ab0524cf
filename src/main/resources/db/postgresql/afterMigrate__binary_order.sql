-- Text is compared character by character, as in H2 and in Java, whatever the locale of the database: pages that go on
-- behind a row, and searches for the beginning of a word, rely on it. Runs after every migration and does nothing when
-- every column has it.
do $$
declare
    text_column record;
begin
    for text_column in
        select relation.relname as table_name, attribute.attname as name,
            format_type(attribute.atttypid, attribute.atttypmod) as type
        from pg_attribute attribute
        join pg_class relation on relation.oid = attribute.attrelid
        join pg_namespace namespace on namespace.oid = relation.relnamespace
        join pg_collation collation_of on collation_of.oid = attribute.attcollation
        where namespace.nspname = current_schema()
            and relation.relkind = 'r'
            and relation.relname <> 'flyway_schema_history'
            and attribute.attnum > 0
            and not attribute.attisdropped
            and collation_of.collname <> 'C'
    loop
        execute format('alter table %I alter column %I type %s collate "C"',
            text_column.table_name, text_column.name, text_column.type);
    end loop;
end $$;
