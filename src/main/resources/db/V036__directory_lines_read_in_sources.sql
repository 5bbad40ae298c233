-- The lines that come with the program, each as it was read in the source named beside it; nobody has called them.
-- The national three-digit line for violence in families did not work when the sources were read, so none stands here.
insert into directory.facility (province, id, kind, name, name_en, sealed, area_code, area_since, phones, hours, cost,
                                for_whom, remark, checked_on, checked_how, source)
select '00', line.id::uuid, 'HOTLINE', line.name, line.name_en, false, area.code, area.valid_from, line.phones, line.hours,
       line.cost, line.for_whom, line.remark, date '2026-11-21', 'READ', line.source
from (values
    ('6f1c2a52-3f7e-4d6d-9a51-0b6c9a3e1101', '00', 'Tổng đài quốc gia bảo vệ trẻ em', 'National child protection line',
     '111', '24/7', 'FREE', 'CHILDREN', 'Dành cho trẻ em và người lo cho trẻ', 'tongdai111.vn'),
    ('6f1c2a52-3f7e-4d6d-9a51-0b6c9a3e1102', '00', 'Ngôi nhà Bình yên, Hội Liên hiệp Phụ nữ Việt Nam', 'Peace House, Viet Nam Women''s Union',
     '1900 969 680', '', 'UNKNOWN', '', 'Tư vấn và nơi ở tạm', 'dantri.com.vn, 24/12/2025 và bài liên quan'),
    ('6f1c2a52-3f7e-4d6d-9a51-0b6c9a3e1103', '00', 'Tổng đài của Hội Nông dân Việt Nam', 'Line of the Viet Nam Farmers'' Union',
     '1800 1768', '', 'UNKNOWN', '', 'Tư vấn chuyện gia đình', 'dantri.com.vn, 24/12/2025 và bài liên quan'),
    ('6f1c2a52-3f7e-4d6d-9a51-0b6c9a3e1104', '79', 'Mô hình một cửa tại bệnh viện, Thành phố Hồ Chí Minh', 'One-stop centres in hospitals, Hồ Chí Minh City',
     '1900 54 55 59', '24/7', 'UNKNOWN', '', '', 'tin360.tv'),
    ('6f1c2a52-3f7e-4d6d-9a51-0b6c9a3e1105', '38', 'Ngôi nhà Ánh Dương, Thanh Hóa', 'Ánh Dương House, Thanh Hóa',
     '1800 1744', '', 'UNKNOWN', '', 'Tư vấn và hỗ trợ tại tỉnh', 'dantri.com.vn, 24/12/2025 và bài liên quan'),
    ('6f1c2a52-3f7e-4d6d-9a51-0b6c9a3e1106', '92', 'Trung tâm công tác xã hội, Cần Thơ', 'Social work centre, Cần Thơ',
     '1800 8065', '', 'UNKNOWN', '', 'Tư vấn và hỗ trợ tại thành phố', 'kế hoạch của thành phố Cần Thơ')
    ) as line (id, area, name, name_en, phones, hours, cost, for_whom, remark, source)
join places.unit area on area.code = line.area and area.valid_to is null;

insert into directory.version (province, id, edit, act, at, body)
select f.province, f.id, f.edit, 'ADDED', timestamptz '2026-11-22 00:00:00+07', to_jsonb(f)
from directory.facility f;
