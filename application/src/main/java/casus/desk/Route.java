package casus.desk;

import io.javalin.http.HandlerType;

/**
 * One way into the desk.
 *
 * @param path as Javalin writes it: {@code /articles/{key}}
 * @param role who may take it
 */
record Route(HandlerType method, String path, Role role, Action action) {
    /** What is done for a visit. */
    interface Action {
        void on(Visit visit) throws Exception;
    }

    static Route get(String path, Role role, Action action) {
        return new Route(HandlerType.GET, path, role, action);
    }

    static Route post(String path, Role role, Action action) {
        return new Route(HandlerType.POST, path, role, action);
    }

    static Route delete(String path, Role role, Action action) {
        return new Route(HandlerType.DELETE, path, role, action);
    }

    boolean api() {
        return path.startsWith("/api/");
    }
}
