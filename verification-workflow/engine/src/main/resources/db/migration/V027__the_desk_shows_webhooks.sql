-- What owners of endpoints do at the desk. What came of attempts stays the workflow service's to write.
GRANT SELECT, INSERT,
      UPDATE (version, url, description, audience, event_types, payload, state, deleted_at, updated_at, topics, languages, states, headers,
              rate_limit, key_pair, failing_since, disabled_at, disabled_why, missed_since) ON endpoint TO veridict_ui;
GRANT SELECT, INSERT, UPDATE (expires_at), DELETE ON endpoint_secret TO veridict_ui;
GRANT SELECT, INSERT, UPDATE (state, next_attempt_at, lease_token) ON delivery TO veridict_ui;
GRANT SELECT ON attempt TO veridict_ui;
GRANT SELECT, INSERT, UPDATE (state, ended_at) ON replay TO veridict_ui;
