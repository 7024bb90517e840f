-- A few rows in every table of the first schema, the same for H2 and PostgreSQL. All of it is made up.
insert into account values (50, 'mei@example.org', '0912000001', 'PBKDF2WithHmacSHA512:1:AA==:AA==', null, '林美華', 'zh-TW', '2026-06', timestamp with time zone '2026-06-01 10:00:00+08', timestamp with time zone '2026-06-01 10:00:00+08', 0, null, 1);
insert into account values (51, null, '0912000002', null, timestamp with time zone '2026-06-20 10:00:00+08', '陳志明', 'en', '2026-06', timestamp with time zone '2026-06-02 10:00:00+08', timestamp with time zone '2026-06-02 10:00:00+08', 5, timestamp with time zone '2026-06-02 10:15:00+08', 6);

insert into learner values (60, '200000019', '林美華', date '1958-03-04', 'NATIONAL_ID', '00000000000000000000000000000000000000000000000000000000000000a1', timestamp with time zone '2026-06-01 10:00:00+08', 1);
insert into learner values (61, '200000027', '林小安', date '2017-09-10', 'NATIONAL_ID', '00000000000000000000000000000000000000000000000000000000000000a2', timestamp with time zone '2026-06-01 10:05:00+08', 1);
insert into learner values (62, '200000035', '陳志明', date '1990-01-31', null, null, timestamp with time zone '2026-06-02 10:00:00+08', 1);

insert into mandate values (70, 50, 60, 'SELF', date '2026-06-01', null, timestamp with time zone '2026-06-01 10:00:00+08', true);
insert into mandate values (71, 50, 61, 'PARENT', date '2026-06-01', date '2035-09-10', timestamp with time zone '2026-06-01 10:05:00+08', true);
insert into mandate values (72, 51, 60, 'HELPER', date '2026-06-02', date '2026-06-03', timestamp with time zone '2026-06-02 10:00:00+08', null);

insert into staff values (80, 'dadun', 'PBKDF2WithHmacSHA512:1:AA==:AA==', '王淑芬', true, 0, null, null, timestamp with time zone '2026-05-01 09:00:00+08', 1);
insert into staff values (81, 'city', 'PBKDF2WithHmacSHA512:1:AA==:AA==', '張文雄', false, 0, null, timestamp with time zone '2026-07-01 09:00:00+08', timestamp with time zone '2026-05-01 09:00:00+08', 3);

insert into venue values (90, 'dadun', '大墩文化中心', 'Dadun Cultural Center', '臺中市西區', 'West District', '04-0000-0000', 1);
insert into venue values (91, 'fiber', '纖維工藝博物館', null, null, null, null, 2);

insert into staff_grant values (100, 80, 'VENUE_STAFF', 'dadun');
insert into staff_grant values (101, 81, 'CITY_OFFICE', null);

insert into term values (110, '2026f', '115 年秋季班', 'Autumn 2026', date '2026-07-05', date '2026-12-06');

insert into closed_day values (120, 110, null, date '2026-09-25', '中秋節', 'Mid-Autumn Festival');
insert into closed_day values (121, 110, 90, date '2026-10-20', '館內整修', null);

insert into course values (130, 90, 'CAL01', 'CALLIGRAPHY_PAINTING', '書法入門', 'Calligraphy for beginners', '從筆畫開始。', 'From the first stroke.');
insert into course values (131, 91, 'WEA01', 'TEXTILE', '手織', null, '織一條圍巾。', null);

insert into study_class values (140, 'dadun-2026f-001', 90, 110, 130, '001', '李清照', 'BEGINNER', 16, null, 2, 1, '201 教室', 2, time '09:00:00', time '11:00:00', 2800, 300, null, 1);
insert into study_class values (141, 'fiber-2026f-001', 91, 110, 131, '001', '周敦頤', 'ALL', null, null, 10, 6, '織房', 6, time '14:00:00', time '17:00:00', 3800, 0, timestamp with time zone '2026-07-01 12:00:00+08', 2);

insert into class_reserve values (150, 140, 'SENIOR', 1);

insert into meeting values (160, 140, 1, timestamp with time zone '2026-07-07 09:00:00+08', timestamp with time zone '2026-07-07 11:00:00+08', '201 教室');
insert into meeting values (161, 140, 2, timestamp with time zone '2026-07-14 09:00:00+08', timestamp with time zone '2026-07-14 11:00:00+08', '201 教室');
insert into meeting values (162, 141, 1, timestamp with time zone '2026-07-11 14:00:00+08', timestamp with time zone '2026-07-11 17:00:00+08', '織房');

insert into discount values (170, 90, 110, 'SENIOR', 10, '身分證', 'identity card');

insert into stage values (180, 'dadun-2026f-1', 90, 110, 1, 'LOTTERY', '網路抽籤', 'Lottery', timestamp with time zone '2026-06-22 09:00:00+08', timestamp with time zone '2026-06-29 00:00:00+08', timestamp with time zone '2026-06-30 10:00:00+08', 24, 5, 'INDEPENDENT', 1, false, 'SENIOR', 5, 'WAITLIST', 'GENERAL', timestamp with time zone '2026-07-20 00:00:00+08', '00000000000000000000000000000000000000000000000000000000000000b1', '00000000000000000000000000000000000000000000000000000000000000b2', '00000000000000000000000000000000000000000000000000000000000000b3', timestamp with time zone '2026-06-29 00:00:01+08', timestamp with time zone '2026-06-30 10:00:01+08', 4);
insert into stage values (181, 'dadun-2026f-2', 90, 110, 2, 'FIRST_COME', '先到先得', null, timestamp with time zone '2026-07-06 09:00:00+08', timestamp with time zone '2026-07-10 00:00:00+08', null, 0, 5, 'INDEPENDENT', 1, false, '', 5, 'CLOSED', 'GENERAL', null, null, null, null, null, null, 1);

insert into application values (190, '01AAAAAAAAAAAAAAAAAAAAAAAA', 180, 60, 50, null, '0000000000000001', '00000000000000000000000000000000000000000000000000000000000000c1', 'AAAA000000000001', '00000000000000000000000000000000000000000000000000000000000000d1', 'SENIOR', timestamp with time zone '2026-06-23 08:30:15.123456+08', timestamp with time zone '2026-06-23 08:30:15.123456+08', null, true, 1);
insert into application values (191, '01BBBBBBBBBBBBBBBBBBBBBBBB', 180, 62, null, 80, '0000000000000002', '00000000000000000000000000000000000000000000000000000000000000c2', 'AAAA000000000002', '00000000000000000000000000000000000000000000000000000000000000d2', '', timestamp with time zone '2026-06-24 15:00:00+08', timestamp with time zone '2026-06-25 15:00:00+08', timestamp with time zone '2026-06-25 15:00:00+08', null, 2);
insert into application values (192, '01CCCCCCCCCCCCCCCCCCCCCCCC', 180, 61, 50, null, '0000000000000003', '00000000000000000000000000000000000000000000000000000000000000c3', 'AAAA000000000003', '00000000000000000000000000000000000000000000000000000000000000d3', '', timestamp with time zone '2026-06-24 16:00:00+08', timestamp with time zone '2026-06-24 16:00:00+08', null, true, 1);

insert into wish values (200, 190, 1, 140);
insert into wish values (201, 191, 1, 140);
insert into wish values (202, 192, 1, 140);

insert into seat values (210, 140, 60, 180, 190, 'CONFIRMED', timestamp with time zone '2026-06-30 10:00:01+08', timestamp with time zone '2026-07-06 00:00:00+08', 2800, 2520, 'SENIOR', true, 2);

insert into seat_event values (220, 210, 'OFFERED', timestamp with time zone '2026-06-30 10:00:01+08', 'draw dadun-2026f-1', 'system');
insert into seat_event values (221, 210, 'CONFIRMED', timestamp with time zone '2026-07-01 11:00:00+08', 'paid', 'system');

insert into waitlist_place values (230, 180, 140, 61, 192, 1);

insert into lease values ('close', '00000000', timestamp with time zone '2026-06-29 00:00:05+08');

insert into answered values ('00000000000000000000000000000001', 'apply', '01AAAAAAAAAAAAAAAAAAAAAAAA', timestamp with time zone '2026-06-23 08:30:15+08');

insert into journal values (240, timestamp with time zone '2026-06-23 08:30:15+08', timestamp with time zone '2026-06-23 08:30:15+08', 'account 50', 'dadun', 'ApplicationReceived', '01AAAAAAAAAAAAAAAAAAAAAAAA', '1 wish', '127.0.0.1');
insert into journal values (241, timestamp with time zone '2026-06-29 00:00:01+08', timestamp with time zone '2026-06-29 00:00:01+08', 'system', null, 'StageClosed', 'dadun-2026f-1', '', null);

insert into office_time values (1, timestamp with time zone '2026-07-05 10:00:00+08');

insert into public_record values (250, '00000000000000000000000000000000000000000000000000000000000000b1', 'RULES', 'dadun-2026f-1', timestamp with time zone '2026-06-20 09:00:00+08', '{"kind":"RULES"}', 0);
insert into public_record values (251, '00000000000000000000000000000000000000000000000000000000000000b2', 'FREEZE', 'dadun-2026f-1', timestamp with time zone '2026-06-29 00:00:01+08', '{"kind":"FREEZE"}', null);

insert into public_document values (260, 'dadun-2026f-1', 'manifest.json', '00000000000000000000000000000000000000000000000000000000000000e1', '{"format":"LC1"}');

insert into public_item values (270, 'VENUE', 'dadun', 1, false, '{"slug":"dadun"}');
insert into public_item values (271, 'CLASS', 'dadun-2026f-001', null, false, '{"slug":"dadun-2026f-001"}');

update public_state set change_number = 1, log_size = 1, as_of = timestamp with time zone '2026-06-29 00:00:02+08' where id = 1;

insert into outbox_message values (280, 'application-received:01AAAAAAAAAAAAAAAAAAAAAAAA', 'application-received', 'INBOX', '50', null, 'zh-TW', '已收到報名', '林美華您好', '/my/applications/01AAAAAAAAAAAAAAAAAAAAAAAA', 'SENT', 1, timestamp with time zone '2026-06-23 08:30:15+08', null, timestamp with time zone '2026-06-23 08:30:15+08', timestamp with time zone '2026-06-23 08:30:15+08', null, null);
insert into outbox_message values (281, 'application-received:01AAAAAAAAAAAAAAAAAAAAAAAA', 'application-received', 'MAIL', '50', 'mei@example.org', 'zh-TW', '已收到報名', '林美華您好', null, 'QUEUED', 2, timestamp with time zone '2026-06-23 08:35:15+08', timestamp with time zone '2026-06-23 08:31:15+08', timestamp with time zone '2026-06-23 08:30:15+08', null, null, '421');
