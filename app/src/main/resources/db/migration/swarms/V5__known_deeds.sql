-- What a file brings is read as one of these.
alter table swarms.step add constraint deed_is_known check (deed in (
    'JOINED', 'LEFT', 'ASKED', 'DECLINED', 'OFFERED', 'TAKEN', 'RELIEVED', 'RESOLVED', 'CONFIRMED', 'CLOSED', 'REOPENED'));
