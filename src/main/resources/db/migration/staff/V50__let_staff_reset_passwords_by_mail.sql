alter table sign_in_link drop constraint sign_in_link_purpose_is_known;
alter table sign_in_link add constraint sign_in_link_purpose_is_known
  check (purpose in ('setup', 'invitation', 'sign_in', 'reset'));
