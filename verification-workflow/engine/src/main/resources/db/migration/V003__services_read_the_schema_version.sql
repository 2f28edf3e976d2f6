-- A service that is newer than the schema waits, unready: so it has to know which migrations ran.
GRANT SELECT ON flyway_schema_history TO veridict_api, veridict_ui, veridict_workflow;
