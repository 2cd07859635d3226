package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way into a desk that others reach, held against every role. */
class RolesTest {
    private static final String PASSWORD = "harbour lantern 7 quiet";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyRouteIsOpenToItsRoleAndNoLesser() throws Exception {
        Map<String, String> ids;
        try (OpenDesk own = OpenDesk.local(folder)) {
            ids = Routes.ids(own);
            List<String> wrong = new ArrayList<>();
            try (OpenDesk desk = OpenDesk.over(own.store(), "0.0.0.0", () -> DeskRecord.NOW)) {
                new Doors(desk.store(), () -> DeskRecord.NOW).put("keeper", Role.ADMINISTRATOR, PASSWORD);
                for (Role role : Role.values()) {
                    enter(desk, role);
                    for (Routes.Line line : Routes.all()) {
                        if (line.route().equals("/sign-out")) {
                            continue;
                        }
                        HttpResponse<String> answer = ask(desk, line, ids);
                        int expected = expected(line, role);
                        if (answer.statusCode() != expected) {
                            wrong.add(role + " " + line.method() + " " + line.route() + ": " + answer.statusCode()
                                    + ", expected " + expected);
                        }
                        if (expected == 303 && role == Role.ANYBODY && line.least() != Role.ANYBODY) {
                            assertThat(OpenDesk.location(answer)).startsWith("/sign-in?back=%2F");
                        }
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    private static int expected(Routes.Line line, Role role) {
        if (role.covers(line.least())) {
            return line.status();
        }
        return role != Role.ANYBODY ? 403 : line.api() || !line.get() ? 401 : 303;
    }

    private static void enter(OpenDesk desk, Role role) {
        desk.forgetCookies();
        if (role != Role.ANYBODY) {
            desk.signIn(role.label(), role, PASSWORD);
        }
    }

    private static HttpResponse<String> ask(OpenDesk desk, Routes.Line line, Map<String, String> ids) {
        String address = Routes.address(line.address(), ids);
        if (line.get()) {
            return desk.get(address);
        }
        if (line.api()) {
            return desk.api(line.method().name(), address, line.body());
        }
        Map<String, Object> form = new LinkedHashMap<>();
        for (String field : line.body().split("&")) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                form.put(parts[0], parts[1]);
            }
        }
        return desk.post(address, form);
    }

    @Test
    void theWholeRecordIsForAdministratorsAlone() {
        try (OpenDesk desk = OpenDesk.shared(folder, () -> DeskRecord.NOW)) {
            desk.signIn("ada", Role.ADMINISTRATOR, PASSWORD);
            assertThat(desk.get("/export/record").statusCode()).isEqualTo(200);
            desk.signIn("ben", Role.REVIEWER, PASSWORD);
            assertThat(desk.get("/export/record").statusCode()).isEqualTo(403);
            assertThat(desk.get("/api/v1/exports/record").statusCode()).isEqualTo(403);
            assertThat(desk.page("/export").select("a[href*=record]")).isEmpty();
        }
    }
}
