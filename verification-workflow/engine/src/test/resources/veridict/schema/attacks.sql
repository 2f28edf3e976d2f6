-- claim.state_follows_approval, ACCEPTED: a claim begins in the middle
insert into claim (id, version, sequence, state, statement, form, language, priority, submitter_id, audit_head, audit_signature, created_at, updated_at)
select gen_random_uuid(), 1, 1, 'ACCEPTED', statement, form, language, priority, submitter_id, '', '', now(), now() from claim where id = $claim

-- claim.state_follows_approval, PROPOSED: nobody approved it
update claim set state = 'APPROVED' where id = $claim

-- claim.state_follows_approval, PROPOSED: nobody approved it, and it is held
update claim set state = 'ON_HOLD', held_from = 'APPROVED' where id = $claim

-- claim.state_follows_approval, APPROVED: nobody published it
update claim set state = 'PUBLISHED' where id = $claim

-- claim.state_follows_approval, UNDER_CORRECTION: its correction is public without an approval
update claim set state = 'PUBLISHED', published_version = 2 where id = $claim

-- claim.state_follows_approval, PUBLISHED: it is taken back by nobody
update claim set state = 'RETRACTED', retracted_at = now() where id = $claim

-- claim.state_follows_approval, PUBLISHED: it moves to another address
update claim set slug = 'elsewhere' where id = $claim

-- claim.state_follows_approval, PUBLISHED: an earlier version is the public one
update claim set published_version = 0 where id = $claim

-- claim.state_follows_approval, RETRACTED: it is back
update claim set state = 'UNDER_CORRECTION', retracted_at = null where id = $claim

-- claim.no_hand_schedules, APPROVED: its author says when
update claim set scheduled_at = now(), scheduled_zone = 'Z', scheduled_by = $mara, deadline = null, due_soon_at = null where id = $claim

-- claim.recusal_ends_approval, APPROVED: who approved it is recused, and it stays approved
update claim set recused = array[$edith] where id = $claim

-- claim.duplicates_have_a_root, DUPLICATE: a duplicate of a duplicate
update claim set state = 'DUPLICATE', duplicate_of = $claim where id = $other

-- claim.duplicates_have_a_root, DUPLICATE: a root becomes a duplicate
update claim set state = 'DUPLICATE', duplicate_of = $other where id = (select duplicate_of from claim where id = $claim)

-- draft.hands, APPROVED: an approved draft changes
update draft set explanation = 'Another.', changed_by = $tom where claim_id = $claim

-- draft.hands, PUBLISHED: a published draft changes
update draft set conclusion = 'Another.' where claim_id = $claim

-- draft.not_recused, IN_REVIEW: who is recused writes on
update claim set assignee_id = null, recused = array[$mara] where id = $claim;
update draft set revision = revision + 1 where claim_id = $claim

-- draft.abandoned_for_good, PUBLISHED: a published draft is abandoned
update draft set abandoned_at = now() where claim_id = $claim

-- draft.abandoned_for_good, IN_REVIEW: a first draft is abandoned
update draft set abandoned_at = now() where claim_id = $claim

-- draft_hand.four_eyes, APPROVED: who approved it becomes a hand
insert into draft_hand (draft_id, person_id) select id, $edith from draft where claim_id = $claim

-- draft_hand.four_eyes, APPROVED: who scheduled it becomes a hand
update claim set scheduled_at = now(), scheduled_zone = 'Z', scheduled_by = $omar, deadline = null, due_soon_at = null where id = $claim;
insert into draft_hand (draft_id, person_id) select id, $omar from draft where claim_id = $claim

-- draft_hand.four_eyes, PUBLISHED: there is a hand more after publication
insert into draft_hand (draft_id, person_id) select id, $omar from draft where claim_id = $claim

-- draft_hand.not_recused, IN_REVIEW: who is recused becomes a hand
update claim set recused = array[$tom] where id = $claim;
insert into draft_hand (draft_id, person_id) select id, $tom from draft where claim_id = $claim

-- draft_hand.four_eyes_of_waivers, IN_REVIEW: who waived becomes a hand
insert into waiver select gen_random_uuid(), id, 'claimant-contacted', 'Why.', $edith, now() from draft where claim_id = $claim;
insert into draft_hand (draft_id, person_id) select id, $edith from draft where claim_id = $claim

-- draft_approval.four_eyes, PROPOSED: its author approves
insert into draft_approval select gen_random_uuid(), id, revision, $mara, now() from draft where claim_id = $claim

-- draft_approval.four_eyes, PROPOSED: who lends a hand approves
update draft set conclusion = 'Another.', changed_by = $omar where claim_id = $claim;
insert into draft_approval select gen_random_uuid(), id, revision, $omar, now() from draft where claim_id = $claim

-- draft_approval.four_eyes, PROPOSED: somebody from outside approves
update person set roles = '{submitter}' where id = $omar;
insert into draft_approval select gen_random_uuid(), id, revision, $omar, now() from draft where claim_id = $claim

-- draft_approval.four_eyes, PROPOSED: an approval of what was there before
insert into draft_approval select gen_random_uuid(), id, revision - 1, $edith, now() from draft where claim_id = $claim

-- draft_approval.not_recused, PROPOSED: who is recused approves
update claim set recused = array[$edith] where id = $claim;
insert into draft_approval select gen_random_uuid(), id, revision, $edith, now() from draft where claim_id = $claim

-- verdict_version.four_eyes, APPROVED: its author publishes
insert into verdict_version (claim_id, number, draft_id, kind, rating, language, snapshot, approved_by, published_by, published_at)
select claim_id, number, id, 'FIRST', rating, language, '{}', $edith, $mara, now() from draft where claim_id = $claim

-- verdict_version.four_eyes, APPROVED: it was approved by somebody else
insert into verdict_version (claim_id, number, draft_id, kind, rating, language, snapshot, approved_by, published_by, published_at)
select claim_id, number, id, 'FIRST', rating, language, '{}', $omar, $edith, now() from draft where claim_id = $claim

-- verdict_version.four_eyes, PROPOSED: nobody approved it
insert into verdict_version (claim_id, number, draft_id, kind, rating, language, snapshot, approved_by, published_by, published_at)
select claim_id, number, id, 'FIRST', rating, language, '{}', $edith, $edith, now() from draft where claim_id = $claim

-- verdict_version.not_recused, APPROVED: who is recused publishes
update claim set recused = array[$omar] where id = $claim;
insert into verdict_version (claim_id, number, draft_id, kind, rating, language, snapshot, approved_by, published_by, published_at)
select claim_id, number, id, 'FIRST', rating, language, '{}', $edith, $omar, now() from draft where claim_id = $claim

-- verdict_version.time_publishes_what_was_scheduled, APPROVED: time publishes what nobody scheduled
insert into verdict_version (claim_id, number, draft_id, kind, rating, language, snapshot, approved_by, published_by, published_at)
select claim_id, number, id, 'FIRST', rating, language, '{}', $edith, $system, now() from draft where claim_id = $claim

-- verdict_version.time_publishes_what_was_scheduled, APPROVED: time publishes before it has come
update claim set scheduled_at = now() + interval '1 hour', scheduled_zone = 'Z', scheduled_by = $edith, deadline = null, due_soon_at = null where id = $claim;
insert into verdict_version (claim_id, number, draft_id, kind, rating, language, snapshot, approved_by, published_by, published_at)
select claim_id, number, id, 'FIRST', rating, language, '{}', $edith, $system, now() from draft where claim_id = $claim

-- verdict_version.check, APPROVED: a version before the first
alter table verdict_version disable trigger all;
insert into verdict_version (claim_id, number, draft_id, kind, rating, language, snapshot, approved_by, published_by, published_at)
select claim_id, 0, id, 'FIRST', rating, language, '{}', $edith, $edith, now() from draft where claim_id = $claim

-- retraction.four_eyes, PUBLISHED: its author takes it back
insert into retraction values ($claim, $mara, 'A note.', now())

-- retraction.four_eyes, PUBLISHED: somebody from outside takes it back
update person set roles = '{submitter}' where id = $omar;
insert into retraction values ($claim, $omar, 'A note.', now())

-- retraction.four_eyes, PROPOSED: nothing of it is public
insert into retraction values ($claim, $omar, 'A note.', now())

-- retraction.not_recused, PUBLISHED: who is recused takes it back
update claim set recused = array[$omar] where id = $claim;
insert into retraction values ($claim, $omar, 'A note.', now())

-- second_rating.four_eyes, IN_CROSS_CHECK: the author rates it again
insert into second_rating select gen_random_uuid(), claim_id, id, rating, 'false', changed_by, $mara, now() from draft where claim_id = $claim

-- second_rating.four_eyes, IN_CROSS_CHECK: who read it rates it
insert into draft_reading select id, $tom, now() from draft where claim_id = $claim;
insert into second_rating select gen_random_uuid(), claim_id, id, rating, 'false', changed_by, $tom, now() from draft where claim_id = $claim

-- second_rating.four_eyes, IN_CROSS_CHECK: somebody who was not asked rates it
insert into second_rating select gen_random_uuid(), claim_id, id, rating, 'false', changed_by, $omar, now() from draft where claim_id = $claim

-- second_rating.four_eyes, IN_CROSS_CHECK: who vouched for it rates it
alter table audit_entry disable trigger chain_goes_on;
insert into audit_entry select claim_id, sequence + 1, now(), $tom, 'editor', 'approve', to_state, to_state, '{}', 'h', hash from audit_entry
where claim_id = $claim order by sequence desc limit 1;
insert into second_rating select gen_random_uuid(), claim_id, id, rating, 'false', changed_by, $tom, now() from draft where claim_id = $claim

-- second_rating.four_eyes, IN_CROSS_CHECK: the first rating was another
insert into second_rating select gen_random_uuid(), claim_id, id, 'true', 'false', changed_by, $tom, now() from draft where claim_id = $claim

-- second_rating.not_recused, IN_CROSS_CHECK: who is recused rates it
alter table claim drop constraint recused_from_rating;
update claim set recused = array[$tom] where id = $claim;
insert into second_rating select gen_random_uuid(), claim_id, id, rating, 'false', changed_by, $tom, now() from draft where claim_id = $claim

-- waiver.four_eyes, PROPOSED: its author waives
insert into waiver select gen_random_uuid(), id, 'claimant-contacted', 'Why.', $mara, now() from draft where claim_id = $claim

-- waiver.four_eyes, APPROVED: there is a waiver more after the approval
insert into waiver select gen_random_uuid(), id, 'claimant-contacted', 'Why.', $omar, now() from draft where claim_id = $claim

-- waiver.not_recused, PROPOSED: who is recused waives
update claim set recused = array[$omar] where id = $claim;
insert into waiver select gen_random_uuid(), id, 'claimant-contacted', 'Why.', $omar, now() from draft where claim_id = $claim

-- waiver.check, PROPOSED: a law is waived
insert into waiver select gen_random_uuid(), id, 'four-eyes', 'Why.', $omar, now() from draft where claim_id = $claim

-- waiver.check, PROPOSED: nobody says why
insert into waiver select gen_random_uuid(), id, 'claimant-contacted', '', $omar, now() from draft where claim_id = $claim

-- complaint.four_eyes, PUBLISHED: a complaint begins decided
insert into complaint values (gen_random_uuid(), 1, $claim, 1, 'Wrong.', 'REJECTED', 'No.', now(), $omar, now(), $omar, now())

-- complaint.four_eyes, PUBLISHED: nobody looked into it
insert into complaint values (gen_random_uuid(), 1, $claim, 1, 'Wrong.', 'RECEIVED', null, now(), null, now(), null, null);
update complaint set state = 'REJECTED', answer = 'No.', handler_id = $omar, decided_by = $omar, decided_at = now() where claim_id = $claim

-- complaint.four_eyes, PUBLISHED: who approved the verdict decides
insert into complaint values (gen_random_uuid(), 1, $claim, 1, 'Wrong.', 'RECEIVED', null, now(), null, now(), null, null);
update complaint set state = 'IN_REVIEW', handler_id = $omar where claim_id = $claim;
update complaint set state = 'REJECTED', answer = 'No.', decided_by = $edith, decided_at = now() where claim_id = $claim

-- complaint.four_eyes, PUBLISHED: a fact-checker decides
insert into complaint values (gen_random_uuid(), 1, $claim, 1, 'Wrong.', 'RECEIVED', null, now(), null, now(), null, null);
update complaint set state = 'IN_REVIEW', handler_id = $omar where claim_id = $claim;
update complaint set state = 'REJECTED', answer = 'No.', decided_by = $tom, decided_at = now() where claim_id = $claim

-- complaint.four_eyes, PUBLISHED: it is upheld, and the verdict stands
insert into complaint values (gen_random_uuid(), 1, $claim, 1, 'Wrong.', 'RECEIVED', null, now(), null, now(), null, null);
update complaint set state = 'IN_REVIEW', handler_id = $omar where claim_id = $claim;
update complaint set state = 'UPHELD', answer = 'Yes.', decided_by = $omar, decided_at = now() where claim_id = $claim

-- complaint.not_recused, PUBLISHED: who is recused decides
update claim set recused = array[$omar] where id = $claim;
insert into complaint values (gen_random_uuid(), 1, $claim, 1, 'Wrong.', 'RECEIVED', null, now(), null, now(), null, null);
update complaint set state = 'IN_REVIEW', handler_id = $omar where claim_id = $claim;
update complaint set state = 'REJECTED', answer = 'No.', decided_by = $omar, decided_at = now() where claim_id = $claim

-- complaint.check, PUBLISHED: a state that there is not
insert into complaint values (gen_random_uuid(), 1, $claim, 1, 'Wrong.', 'RECEIVED', null, now(), null, now(), null, null);
alter table complaint disable trigger all;
update complaint set state = 'FORGOTTEN', handler_id = $omar where claim_id = $claim

-- complaint.check, PUBLISHED: nobody looks into it
insert into complaint values (gen_random_uuid(), 1, $claim, 1, 'Wrong.', 'RECEIVED', null, now(), null, now(), null, null);
update complaint set state = 'IN_REVIEW' where claim_id = $claim

-- complaint.check, PUBLISHED: it is decided at no time
insert into complaint values (gen_random_uuid(), 1, $claim, 1, 'Wrong.', 'RECEIVED', null, now(), null, now(), null, null);
update complaint set state = 'IN_REVIEW', handler_id = $omar where claim_id = $claim;
update complaint set state = 'REJECTED' where claim_id = $claim

-- complaint.check, PUBLISHED: nobody answers
insert into complaint values (gen_random_uuid(), 1, $claim, 1, 'Wrong.', 'RECEIVED', null, now(), null, now(), null, null);
update complaint set state = 'IN_REVIEW', handler_id = $omar where claim_id = $claim;
update complaint set state = 'REJECTED', decided_by = $omar, decided_at = now() where claim_id = $claim

-- audit_entry.chain_goes_on, ACCEPTED: an entry that does not follow
insert into audit_entry (claim_id, sequence, at, actor_id, entry, to_state, canonical, hash, previous_hash)
values ($claim, 3, now(), $mara, 'edit', 'ACCEPTED', '{}', 'x', 'not the one before')

-- audit_entry.chain_goes_on, ACCEPTED: an entry that its claim does not name
insert into audit_entry (claim_id, sequence, at, actor_id, entry, to_state, canonical, hash, previous_hash)
select claim_id, 3, at, actor_id, 'decline', 'DECLINED', '{}', encode(sha256('{}'), 'hex'), hash from audit_entry where claim_id = $claim and sequence = 2

-- audit_entry.check, ACCEPTED: an entry before the first
alter table audit_entry disable trigger all;
insert into audit_entry (claim_id, sequence, at, actor_id, entry, to_state, canonical, hash) values ($claim, 0, now(), $mara, 'edit', 'ACCEPTED', '{}', 'x')

-- audit_text.texts_fit, ACCEPTED: a text that its entry did not commit to
insert into audit_text values ($claim, 2, 'reason', 'CLAIM', 'x', 'Forged.')

-- log.log_stays, ACCEPTED: a line is changed
update log set detail = ''

-- log.log_stays, ACCEPTED: a line is deleted
delete from log

-- log.log_stays, ACCEPTED: all lines are
truncate log

-- log.check, ACCEPTED: of a kind that there is not
insert into log (id, at, kind, person_id, action, detail) values (gen_random_uuid(), now(), 'OTHER', $mara, 'x', 'x')

-- log.check, ACCEPTED: a refused move of no claim
insert into log (id, at, kind, person_id, action, detail) values (gen_random_uuid(), now(), 'MOVE_REFUSED', $mara, 'x', 'x')

-- log.check, ACCEPTED: a change of no endpoint
insert into log (id, at, kind, person_id, action, detail) values (gen_random_uuid(), now(), 'ENDPOINT', $mara, 'x', 'x')

-- claim.check, PUBLISHED: it is public without a version
update claim set published_version = null where id = $claim

-- claim.check, SUBMITTED: it has an address without a version
update claim set slug = 'somewhere' where id = $claim

-- claim.check, SUBMITTED: it quotes no article
update claim set quote_exact = 'So it was.' where id = $claim

-- claim.check, IN_REVIEW: it was held, and is not
update claim set held_from = 'IN_REVIEW' where id = $claim

-- claim.check, IN_REVIEW: it is held until a time, and is not
update claim set held_until = now() where id = $claim

-- claim.check, UNDER_CORRECTION: a correction without a note
update claim set correction_note = null where id = $claim

-- claim.check, ACCEPTED: a correction of nothing
update claim set state = 'UNDER_CORRECTION', correction_kind = 'TYPO', correction_note = 'A note.' where id = $claim

-- claim.check, PUBLISHED: it was taken back, and was not
update claim set retracted_at = now() where id = $claim

-- claim.check, IN_CROSS_CHECK: nobody is asked for the second rating
update claim set rater_id = null where id = $claim

-- claim.check, IN_REVIEW: somebody recused themselves who is not recused
update claim set recused_themselves = array[$tom] where id = $claim

-- claim.check, IN_REVIEW: who is recused works on it
update claim set recused = array[$mara] where id = $claim

-- claim.check, IN_CROSS_CHECK: who is recused is to rate it
update claim set recused = array[$tom] where id = $claim

-- claim.check, APPROVED: a time of publication that nobody set
update claim set scheduled_at = now(), deadline = null, due_soon_at = null where id = $claim

-- claim.check, PROPOSED: a time of publication before the approval
update claim set scheduled_at = now(), scheduled_zone = 'Z', scheduled_by = $edith, deadline = null, due_soon_at = null where id = $claim

-- claim.check, APPROVED: a time of publication that somebody set who is recused
update claim set scheduled_at = now(), scheduled_zone = 'Z', scheduled_by = $omar, deadline = null, due_soon_at = null, recused = array[$omar] where id = $claim

-- claim.check, ACCEPTED: a deadline that is never near
update claim set deadline = now(), due_soon_at = null where id = $claim

-- claim.check, ON_HOLD: a deadline while it is held
update claim set deadline = now(), due_soon_at = now() where id = $claim

-- claim.check, ACCEPTED: nobody is told of the deadline
update claim set escalated_at = deadline where id = $claim

-- claim.check, ACCEPTED: overdue before the deadline
update claim set escalated_at = deadline - interval '1 second', escalated_to = 'editor' where id = $claim

-- claim.check, ACCEPTED: a duplicate that is none
update claim set duplicate_of = $other where id = $claim

-- claim.check, ACCEPTED: a duplicate of itself
alter table claim disable trigger all;
update claim set state = 'DUPLICATE', duplicate_of = $claim where id = $claim

-- claim.check, PUBLISHED: a duplicate that is public
update claim set state = 'DUPLICATE', duplicate_of = $other where id = $claim

-- person.check, ACCEPTED: covered while there
update person set away_until = null, cover_id = $tom where id = $mara

-- person.check, ACCEPTED: covered by herself
update person set away_until = '2999-01-01', cover_id = $mara where id = $mara

-- rating.check, ACCEPTED: worse than the worst
update rating set value = 0 where key = 'false'

-- flow.check, ACCEPTED: a second flow
insert into flow values (2, 'x', '', now())

-- event.check, ACCEPTED: for everybody
insert into event (id, claim_id, sequence, type, at, submitter_id, thin, full_body, audience)
values (gen_random_uuid(), $claim, 3, 'claim.edited', now(), $mara, '{}', '{}', 'ALL')

-- comment_thread.check, IN_REVIEW: neither open nor resolved
insert into comment_thread (id, version, claim_id, state, created_at) values (gen_random_uuid(), 1, $claim, 'LOST', now())

-- comment_thread.check, IN_REVIEW: on a passage of no draft
insert into comment_thread (id, version, claim_id, quote_exact, state, created_at) values (gen_random_uuid(), 1, $claim, 'So.', 'OPEN', now())

-- comment_thread.check, IN_REVIEW: a suggestion for no draft
insert into comment_thread (id, version, claim_id, accepted_id, state, created_at) values ($other, 1, $claim, $other, 'OPEN', now())

-- endpoint.check, ACCEPTED: for everybody
insert into endpoint (id, version, owner_id, url, audience, event_types, payload, state, created_at, updated_at)
values (gen_random_uuid(), 1, $mara, 'https://receiver.example', 'ALL', '{*}', 'THIN', 'PENDING', now(), now())

-- endpoint.check, ACCEPTED: for nothing
insert into endpoint (id, version, owner_id, url, audience, event_types, payload, state, created_at, updated_at)
values (gen_random_uuid(), 1, $mara, 'https://receiver.example', 'OWN', '{}', 'THIN', 'PENDING', now(), now())

-- endpoint.check, ACCEPTED: in a form that there is not
insert into endpoint (id, version, owner_id, url, audience, event_types, payload, state, created_at, updated_at)
values (gen_random_uuid(), 1, $mara, 'https://receiver.example', 'OWN', '{*}', 'FAT', 'PENDING', now(), now())

-- endpoint.check, ACCEPTED: in a state that there is not
insert into endpoint (id, version, owner_id, url, audience, event_types, payload, state, created_at, updated_at)
values (gen_random_uuid(), 1, $mara, 'https://receiver.example', 'OWN', '{*}', 'THIN', 'LOST', now(), now())

-- endpoint.check, ACCEPTED: active without an answer to its ping
insert into endpoint (id, version, owner_id, url, audience, event_types, payload, state, created_at, updated_at)
values (gen_random_uuid(), 1, $mara, 'https://receiver.example', 'OWN', '{*}', 'THIN', 'ACTIVE', now(), now())

-- endpoint.check, ACCEPTED: disabled at no time
insert into endpoint (id, version, owner_id, url, audience, event_types, payload, state, created_at, updated_at, disabled_why)
values (gen_random_uuid(), 1, $mara, 'https://receiver.example', 'OWN', '{*}', 'THIN', 'DISABLED', now(), now(), 'OWNER')

-- endpoint.check, ACCEPTED: disabled without a reason
insert into endpoint (id, version, owner_id, url, audience, event_types, payload, state, created_at, updated_at, disabled_at)
values (gen_random_uuid(), 1, $mara, 'https://receiver.example', 'OWN', '{*}', 'THIN', 'DISABLED', now(), now(), now())

-- endpoint.check, ACCEPTED: disabled for a reason that there is not
insert into endpoint (id, version, owner_id, url, audience, event_types, payload, state, created_at, updated_at, disabled_at, disabled_why)
values (gen_random_uuid(), 1, $mara, 'https://receiver.example', 'OWN', '{*}', 'THIN', 'DISABLED', now(), now(), now(), 'MOOD')

-- endpoint.check, ACCEPTED: with nothing in flight
insert into endpoint (id, version, owner_id, url, audience, event_types, payload, state, created_at, updated_at, in_flight)
values (gen_random_uuid(), 1, $mara, 'https://receiver.example', 'OWN', '{*}', 'THIN', 'PENDING', now(), now(), 0)

-- endpoint.check, ACCEPTED: with a limit of nothing
insert into endpoint (id, version, owner_id, url, audience, event_types, payload, state, created_at, updated_at, rate_limit)
values (gen_random_uuid(), 1, $mara, 'https://receiver.example', 'OWN', '{*}', 'THIN', 'PENDING', now(), now(), 0)

-- replay.check, ACCEPTED: from later on than it ends
insert into replay (id, endpoint_id, since, until, state, reached_at, created_at)
values (gen_random_uuid(), $other, now() + interval '1 hour', now(), 'RUNNING', now(), now())

-- replay.check, ACCEPTED: over, and at no time
insert into replay (id, endpoint_id, since, until, state, reached_at, created_at)
values (gen_random_uuid(), $other, now(), now(), 'DONE', now(), now())

-- replay.check, ACCEPTED: counted up to nowhere
insert into replay (id, endpoint_id, since, until, state, reached_at, created_at, total)
values (gen_random_uuid(), $other, now(), now(), 'RUNNING', now(), now(), 1)

-- replay.check, ACCEPTED: in a state that there is not
insert into replay (id, endpoint_id, since, until, state, reached_at, created_at, ended_at)
values (gen_random_uuid(), $other, now(), now(), 'LOST', now(), now(), now())

-- delivery.check, ACCEPTED: in a form that there is not
insert into delivery (id, endpoint_id, event_id, event_type, claim_id, position, payload, state, next_attempt_at, created_at)
values (gen_random_uuid(), $other, $other, 'claim.accepted', $claim, 1, 'FAT', 'PENDING', now(), now())

-- delivery.check, ACCEPTED: in a state that there is not
insert into delivery (id, endpoint_id, event_id, event_type, claim_id, position, payload, state, created_at)
values (gen_random_uuid(), $other, $other, 'claim.accepted', $claim, 1, 'THIN', 'LOST', now())

-- delivery.check, ACCEPTED: of an event, with a body of its own
insert into delivery (id, endpoint_id, event_id, event_type, claim_id, position, payload, body, state, next_attempt_at, created_at)
values (gen_random_uuid(), $other, $other, 'claim.accepted', $claim, 1, 'THIN', '{}', 'PENDING', now(), now())

-- delivery.check, ACCEPTED: pending, and never tried again
insert into delivery (id, endpoint_id, event_id, event_type, claim_id, position, payload, state, created_at)
values (gen_random_uuid(), $other, $other, 'claim.accepted', $claim, 1, 'THIN', 'PENDING', now())

-- delivery.check, ACCEPTED: over, and still leased
insert into delivery (id, endpoint_id, event_id, event_type, claim_id, position, payload, state, lease_token, created_at)
values (gen_random_uuid(), $other, $other, 'claim.accepted', $claim, 1, 'THIN', 'DELIVERED', $other, now())

-- verdict_version.four_eyes, UNDER_CORRECTION: the draft of an abandoned correction is published after all
insert into draft_approval select gen_random_uuid(), id, revision, $edith, now() from draft where claim_id = $claim and number = 2;
alter table draft disable trigger abandoned_for_good;
update draft set abandoned_at = now() where claim_id = $claim and number = 2;
insert into verdict_version (claim_id, number, draft_id, kind, rating, language, snapshot, approved_by, published_by, published_at)
select claim_id, number, id, 'UPDATE', rating, language, '{}', $edith, $edith, now() from draft where claim_id = $claim and number = 2

-- verdict_version.time_signs_for_itself, APPROVED: the workflow service publishes in an editor's name
set session authorization veridict_workflow;
insert into verdict_version (claim_id, number, draft_id, kind, rating, language, snapshot, approved_by, published_by, published_at)
select claim_id, number, id, 'FIRST', rating, language, '{}', $edith, $edith, now() from draft where claim_id = $claim

-- audit_entry.time_signs_for_itself, ACCEPTED: the workflow service writes down that a person did it
set session authorization veridict_workflow;
update claim set sequence = 3, audit_head = encode(sha256('{}'), 'hex') where id = $claim;
insert into audit_entry (claim_id, sequence, at, actor_id, entry, to_state, canonical, hash, previous_hash)
select claim_id, 3, now(), $edith, 'edit', 'ACCEPTED', '{}', encode(sha256('{}'), 'hex'), hash from audit_entry where claim_id = $claim and sequence = 2

-- redaction.four_eyes, PUBLISHED: a fact-checker asks for it
insert into redaction (id, claim_id, what, called, legal_basis, reason, requested_by, requested_at)
values ($other, $claim, '{drones}', 'text', 'A law', 'Why.', $mara, now())

-- redaction.four_eyes, PUBLISHED: who asked for it executes it
insert into redaction (id, claim_id, what, called, legal_basis, reason, requested_by, requested_at)
values ($other, $claim, '{drones}', 'text', 'A law', 'Why.', $edith, now());
update person set roles = '{editor, admin}' where id = $edith;
select execute_redaction($other, $edith, now())

-- redaction.four_eyes, PUBLISHED: an editor executes it
insert into redaction (id, claim_id, what, called, legal_basis, reason, requested_by, requested_at)
values ($other, $claim, '{drones}', 'text', 'A law', 'Why.', $edith, now());
select execute_redaction($other, $omar, now())

-- redaction.four_eyes, PUBLISHED: it was executed, and is forgotten
insert into redaction (id, claim_id, what, called, legal_basis, reason, requested_by, requested_at)
values ($other, $claim, '{drones}', 'text', 'A law', 'Why.', $edith, now());
update person set roles = '{admin}' where id = $tom;
select execute_redaction($other, $tom, now());
delete from redaction where id = $other

-- redaction.not_recused, PUBLISHED: who is recused asks for it
update claim set recused = array[$omar] where id = $claim;
insert into redaction (id, claim_id, what, called, legal_basis, reason, requested_by, requested_at)
values ($other, $claim, '{drones}', 'text', 'A law', 'Why.', $omar, now())

-- redaction.check, PUBLISHED: nothing is to be removed
insert into redaction (id, claim_id, what, called, legal_basis, reason, requested_by, requested_at)
values ($other, $claim, '{}', 'text', 'A law', 'Why.', $edith, now())

-- redaction.check, PUBLISHED: what is to be removed is gone before
insert into redaction (id, claim_id, what, called, legal_basis, reason, requested_by, requested_at)
values ($other, $claim, '{drones}', 'text', 'A law', 'Why.', $edith, now());
update redaction set what = null where id = $other

-- redaction.check, PUBLISHED: it was executed by nobody
insert into redaction (id, claim_id, what, called, legal_basis, reason, requested_by, requested_at)
values ($other, $claim, '{drones}', 'text', 'A law', 'Why.', $edith, now());
update redaction set what = null, executed_at = now() where id = $other

-- relation.check, ACCEPTED: a claim is related to itself
insert into relation (id, claim_id, type, other_claim_id, created_at, created_by) values ($other, $claim, 'RELATED', $claim, now(), $mara)

-- relation.check, ACCEPTED: in a way there is not
insert into relation (id, claim_id, type, other_claim_id, created_at, created_by)
select $other, $claim, 'COUSIN', id, now(), $mara from claim where id <> $claim limit 1
