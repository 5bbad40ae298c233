package vn.binhan.law;

import static vn.binhan.law.Rule.Evidence.READ;
import static vn.binhan.law.Rule.Evidence.UNVERIFIED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of legal texts: number, date, in force from and until. */
final class LegalTexts {
    // spotless:off
    //                                             key           kind                       number             signed         in force from  until          evidence
    static final LegalText LAW_13     = text("law13",     "Luật",                    "13/2022/QH15",    "2022-11-14",  "2023-07-01",  null,          READ);
    static final LegalText LAW_02     = text("law02",     "Luật",                    "02/2007/QH12",    null,          null,          "2023-07-01",  UNVERIFIED);
    static final LegalText DECREE_76  = text("decree76",  "Nghị định",               "76/2023/NĐ-CP",   "2023-11-01",  "2023-12-25",  null,          READ);
    static final LegalText PROCEDURE  = text("procedure", "Thủ tục hành chính",      "1.012085",        null,          null,          null,          READ);
    static final LegalText LAW_102    = text("law102",    "Luật Trẻ em",             "102/2016/QH13",   null,          "2017-06-01",  null,          UNVERIFIED);
    static final LegalText DECREE_56  = text("decree56",  "Nghị định",               "56/2017/NĐ-CP",   null,          "2017-07-01",  null,          UNVERIFIED);
    static final LegalText WHO        = text("who",       "Hướng dẫn lâm sàng của Tổ chức Y tế Thế giới", "", null,    null,          null,          UNVERIFIED);
    static final LegalText LAW_91     = text("law91",     "Luật",                    "91/2025/QH15",    "2025-06-26",  "2026-01-01",  null,          READ);
    static final LegalText DECREE_356 = text("decree356", "Nghị định",               "356/2025/NĐ-CP",  "2025-12-31",  "2026-01-01",  null,          READ);
    static final LegalText LAW_33     = text("law33",     "Luật Lưu trữ",            "33/2024/QH15",    null,          "2025-07-01",  null,          READ);
    static final LegalText DECISION   = text("decision" , "Quyết định",              "2232/QĐ-TTg",     "2020-12-28",  "2020-12-28",  "2026-01-01",  UNVERIFIED);
    static final LegalText CIVIL_CODE = text("civil",     "Bộ luật Dân sự",          "91/2015/QH13",    "2015-11-24",  "2017-01-01",  null,          READ);
    static final LegalText LABOUR     = text("labour",    "Bộ luật Lao động",        "45/2019/QH14",    null,          "2021-01-01",  null,          READ);
    static final LegalText LAW_80     = text("law80",     "Luật Ban hành văn bản quy phạm pháp luật", "80/2015/QH13", "2015-06-22", "2016-07-01", "2025-04-01", READ);
    static final LegalText LAW_64     = text("law64",     "Luật Ban hành văn bản quy phạm pháp luật", "64/2025/QH15", null,         "2025-04-01", null,         READ);
    static final LegalText LAW_15     = text("law15",     "Luật Xử lý vi phạm hành chính", "15/2012/QH13",  null,          null,          null,          UNVERIFIED);
    static final LegalText DECREE_144 = text("decree144", "Nghị định",               "144/2021/NĐ-CP",  null,          "2022-01-01",  "2025-12-15",  UNVERIFIED);
    static final LegalText DECREE_282 = text("decree282", "Nghị định",               "282/2025/NĐ-CP",  null,          "2025-12-15",  null,          READ);
    static final LegalText OURS       = text("ours",      "Cách hiểu của Bình An",   "",                null,          null,          null,          UNVERIFIED);
    // spotless:on

    static final List<LegalText> TABLE =
            List.of(
                    LAW_13,
                    LAW_02,
                    DECREE_76,
                    PROCEDURE,
                    LAW_102,
                    DECREE_56,
                    WHO,
                    LAW_91,
                    DECREE_356,
                    LAW_33,
                    DECISION,
                    CIVIL_CODE,
                    LABOUR,
                    LAW_80,
                    LAW_64,
                    LAW_15,
                    DECREE_144,
                    DECREE_282,
                    OURS);

    private LegalTexts() {}

    private static LegalText text(
            String key,
            String kind,
            String number,
            @Nullable String signed,
            @Nullable String from,
            @Nullable String until,
            Rule.Evidence evidence) {
        return new LegalText(key, kind, number, day(signed), day(from), day(until), evidence);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
