-- Every list has an index to walk along (veridict.claim.ListPlan); what is not contested, or not in review, is not in the partial ones.
CREATE INDEX claim_by_state_changed ON claim (state, updated_at, id);
CREATE INDEX claim_by_state_urgent ON claim (state, priority DESC, created_at DESC, id DESC);
CREATE INDEX claim_by_language ON claim (language, created_at DESC, id DESC);
CREATE INDEX claim_contested ON claim (created_at DESC, id DESC) WHERE contested;
CREATE INDEX claim_at_work ON claim (assignee_id, updated_at, id) WHERE state = 'IN_REVIEW';
