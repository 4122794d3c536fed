-- The date of review that the owner was told of.
alter table help_article add column review_told date;
