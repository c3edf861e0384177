package cn.liangdan.catalogue;

import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which form asks for which evidence, and what stages are called. */
@ApplicationScoped
class RuleRepository {
    private static final String FORMS = "select f.code, f.rank, f.version, (select array_agg(r.kind || '/' || r.required order by r.kind)"
            + " from catalogue_evidence_rule r where r.form = f.code) as evidence from catalogue_form f";
    private static final String STAGES = "select s.code, s.rank, s.version, z.name as zh, e.name as en from catalogue_stage s"
            + " join catalogue_stage_name z on z.state = s.code and z.lang = 'zh'"
            + " join catalogue_stage_name e on e.state = s.code and e.lang = 'en'";

    private final Sql sql;

    RuleRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<ServiceForm> forms(Scope scope, Paging paging) {
        Select select = paging.seek(new Select(FORMS), "f.rank", "int", "f.code", "text", false);
        return paging.page(sql.list(
                select.sql(paging.tail("f.rank", "f.code", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(readForm(row), List.of(row.getString("rank"), row.getString("code")))));
    }

    @Nullable ServiceForm form(Scope scope, String code) {
        return sql.maybe(FORMS + " where f.code = ?", List.of(code), RuleRepository::readForm);
    }

    void lockForm(Scope scope, String code) {
        sql.maybe("select 1 from catalogue_form where code = ? for update", List.of(code), row -> row.getInt(1));
    }

    void setEvidence(Scope scope, String form, List<EvidenceRule> rules) {
        sql.run("delete from catalogue_evidence_rule where form = ?", List.of(form));
        rules.forEach(rule -> sql.run(
                "insert into catalogue_evidence_rule (form, kind, required) values (?, ?, ?)",
                List.of(form, rule.kind(), rule.required())));
        sql.run("update catalogue_form set version = version + 1 where code = ?", List.of(form));
    }

    Paging.Page<StageName> stages(Scope scope, Paging paging) {
        Select select = paging.seek(new Select(STAGES), "s.rank", "int", "s.code", "text", false);
        return paging.page(sql.list(
                select.sql(paging.tail("s.rank", "s.code", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(readStage(row), List.of(row.getString("rank"), row.getString("code")))));
    }

    @Nullable StageName stage(Scope scope, String code) {
        return sql.maybe(STAGES + " where s.code = ?", List.of(code), RuleRepository::readStage);
    }

    void lockStage(Scope scope, String code) {
        sql.maybe("select 1 from catalogue_stage where code = ? for update", List.of(code), row -> row.getInt(1));
    }

    void nameStage(Scope scope, String code, String zh, String en) {
        sql.run(
                "update catalogue_stage_name set name = case lang when 'zh' then ? else ? end where state = ?",
                List.of(zh, en, code));
        sql.run("update catalogue_stage set version = version + 1 where code = ?", List.of(code));
    }

    private static ServiceForm readForm(ResultSet row) throws SQLException {
        List<EvidenceRule> evidence = Sql.texts(row, "evidence").stream()
                .map(rule -> rule.split("/"))
                .map(parts -> new EvidenceRule(parts[0], parts[1].equals("true")))
                .toList();
        return new ServiceForm(row.getString("code"), evidence, null, row.getLong("version"));
    }

    private static StageName readStage(ResultSet row) throws SQLException {
        return new StageName(
                row.getString("code"), row.getString("zh"), row.getString("en"), null, row.getLong("version"));
    }
}
