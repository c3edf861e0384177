package cn.liangdan.need;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** One connection for one thread, as from a pool, which keeps the statements that it was given with their values. */
final class RecordingSource implements DataSource, AutoCloseable {
    private final Connection connection;
    private final List<String> statements = new ArrayList<>();
    private boolean recording;

    RecordingSource(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
    }

    Connection connection() {
        return connection;
    }

    /** What the work asked the database. */
    List<String> during(Runnable work) {
        statements.clear();
        recording = true;
        work.run();
        recording = false;
        return List.copyOf(statements);
    }

    @Override
    public Connection getConnection() {
        return proxy(Connection.class, connection, (method, arguments, result) -> switch (method) {
            case "close" -> null;
            case "prepareStatement" -> statement((PreparedStatement) result.get());
            default -> result.get();
        });
    }

    private PreparedStatement statement(PreparedStatement prepared) {
        return proxy(PreparedStatement.class, prepared, (method, arguments, result) -> {
            if (recording && method.startsWith("execute")) {
                statements.add(prepared.toString());
            }
            return result.get();
        });
    }

    private interface Call {
        Object get() throws Throwable;
    }

    private interface Around {
        Object call(String method, Object[] arguments, Call result) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Around around) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> around.call(method.getName(), arguments, () -> {
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    @Override
    public Connection getConnection(String username, String password) {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(System.err);
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(connection);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(connection);
    }
}
