-- Veridict's roles, and who owns the database. For a DBA: connect to the (empty or existing) database as an administrator and run
--   psql -f roles.sql
-- It may be run again at any time. Roles are made without passwords; set them your way:
--   ALTER ROLE veridict_api PASSWORD '…';
--
-- veridict_owner     owns the database and every table; nobody logs in as it
-- veridict_migrator  Flyway's user; becomes veridict_owner by SET ROLE, and is nothing by itself
-- veridict_api, veridict_ui, veridict_workflow   the services; what each may do is granted by the migrations, table by table

DO $$
DECLARE
    service text;
BEGIN
    -- Roles belong to the whole server: two databases prepared at once wait for each other here.
    PERFORM pg_advisory_xact_lock(hashtext('veridict roles'));

    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'veridict_owner') THEN
        CREATE ROLE veridict_owner NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'veridict_migrator') THEN
        CREATE ROLE veridict_migrator LOGIN NOINHERIT;
    END IF;
    FOREACH service IN ARRAY ARRAY['veridict_api', 'veridict_ui', 'veridict_workflow'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = service) THEN
            EXECUTE format('CREATE ROLE %I LOGIN', service);
        END IF;
    END LOOP;

    GRANT veridict_owner TO veridict_migrator;
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        -- An administrator who is no superuser may give the database away only as a member of its new owner.
        EXECUTE format('GRANT veridict_owner TO %I', current_user);
    END IF;

    EXECUTE format('ALTER DATABASE %I OWNER TO veridict_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO veridict_migrator, veridict_api, veridict_ui, veridict_workflow', current_database());
    -- A database from before PostgreSQL 15 lets everybody make tables here, in front of ours.
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
END $$;
