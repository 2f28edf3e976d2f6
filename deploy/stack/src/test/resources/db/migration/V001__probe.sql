CREATE TABLE probe (id integer PRIMARY KEY);
GRANT SELECT ON probe TO veridict_api;
