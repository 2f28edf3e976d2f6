-- What was not known of a claimant when they were first named is filled in later.
GRANT UPDATE (kind, same_as) ON claimant TO veridict_api, veridict_ui;
