-- Complaints of clients wait in the same queue as those made in the browser.

alter table report
    add column category text not null default 'other' check (category in ('spam', 'legal', 'violation', 'other')),
    add column rules text[] not null default '{}';

insert into report (society_id, seat, account, statuses, comment, category, rules, made_at)
select keep.society, keep.account, (keep.body ->> 'account')::int,
       array(select jsonb_array_elements_text(keep.body -> 'statuses')::bigint),
       coalesce(keep.body ->> 'comment', ''), keep.body ->> 'category',
       array(select jsonb_array_elements_text(keep.body -> 'rules')), keep.at
from client_keep keep join society on society.id = keep.society
where keep.kind = 'report';

delete from client_keep where kind = 'report';
