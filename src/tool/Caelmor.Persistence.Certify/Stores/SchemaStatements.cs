namespace Caelmor.Persistence.Certify.Stores;

/// <summary>What is asked of the server beside rows. {s} is the schema.</summary>
internal static class SchemaStatements
{
    /// <summary>Makes schema {o} of all that is in {s}.</summary>
    public const string Copy = """
        DO $copy$ DECLARE one record; BEGIN
          IF to_regnamespace('{s}') IS NULL THEN RETURN; END IF;
          CREATE SCHEMA {o};
          FOR one IN SELECT relname FROM pg_class
            WHERE relnamespace = '{s}'::regnamespace AND relkind = 'r'
          LOOP
            EXECUTE format('CREATE TABLE {o}.%1$I (LIKE {s}.%1$I INCLUDING ALL)', one.relname);
            EXECUTE format('INSERT INTO {o}.%1$I SELECT * FROM {s}.%1$I', one.relname);
          END LOOP;
          FOR one IN SELECT pg_get_functiondef(oid) AS text FROM pg_proc
            WHERE pronamespace = '{s}'::regnamespace
          LOOP
            EXECUTE replace(one.text, '{s}.', '{o}.');
          END LOOP;
        END $copy$
        """;

    /// <summary>Table {o} takes whatever is put into it.</summary>
    public const string DropConstraints = """
        DO $drop$ DECLARE one record; BEGIN
          FOR one IN SELECT conname FROM pg_constraint WHERE conrelid = '{s}.{o}'::regclass LOOP
            EXECUTE format('ALTER TABLE {s}.{o} DROP CONSTRAINT %I CASCADE', one.conname);
          END LOOP;
          FOR one IN SELECT indexrelid::regclass AS name FROM pg_index
            WHERE indrelid = '{s}.{o}'::regclass
          LOOP
            EXECUTE format('DROP INDEX %s', one.name);
          END LOOP;
          FOR one IN SELECT attname FROM pg_attribute
            WHERE attrelid = '{s}.{o}'::regclass AND attnum > 0 AND attnotnull
          LOOP
            EXECUTE format('ALTER TABLE {s}.{o} ALTER %I DROP NOT NULL', one.attname);
          END LOOP;
        END $drop$
        """;

    /// <summary>Ends whoever holds one of its tables.</summary>
    public const string EndBlockers = """
        SELECT pg_terminate_backend(pid) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
        WHERE c.relnamespace = to_regnamespace('{s}') AND pid <> pg_backend_pid()
        """;
}
