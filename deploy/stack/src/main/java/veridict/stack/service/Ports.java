package veridict.stack.service;

import java.util.LinkedHashMap;
import java.util.Map;
import veridict.stack.process.FreePort;

/** Where everything listens on this machine; health and metrics of a service have a port of their own. */
public record Ports(
        int ui, int api, int workflow, int keycloak, int postgres, int uiHealth, int apiHealth, int workflowHealth) {

    /** The contract's ports, each moved by its variable. */
    public static Ports of(Map<String, String> environment) {
        return new Ports(
                port(environment, "VERIDICT_UI_PORT", 8080),
                port(environment, "VERIDICT_API_PORT", 8081),
                port(environment, "VERIDICT_WORKFLOW_PORT", 8082),
                port(environment, "VERIDICT_KEYCLOAK_PORT", 8180),
                port(environment, "VERIDICT_POSTGRES_PORT", 54329),
                port(environment, "VERIDICT_UI_HEALTH_PORT", 9080),
                port(environment, "VERIDICT_API_HEALTH_PORT", 9081),
                port(environment, "VERIDICT_WORKFLOW_HEALTH_PORT", 9082));
    }

    /** Ports that are free now. */
    public static Ports free() {
        return new Ports(
                FreePort.any(),
                FreePort.any(),
                FreePort.any(),
                FreePort.any(),
                FreePort.any(),
                FreePort.any(),
                FreePort.any(),
                FreePort.any());
    }

    public int of(Service service) {
        return switch (service) {
            case WORKFLOW -> workflow;
            case API -> api;
            case UI -> ui;
        };
    }

    int healthOf(Service service) {
        return switch (service) {
            case WORKFLOW -> workflowHealth;
            case API -> apiHealth;
            case UI -> uiHealth;
        };
    }

    /** Every port by the name of who wants it. */
    public Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("PostgreSQL", postgres);
        named.put("Keycloak", keycloak);
        for (Service service : Service.values()) {
            named.put(service.label(), of(service));
            named.put(service.label() + " (health)", healthOf(service));
        }
        return named;
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String given = environment.get(variable);
        if (given == null) {
            return usual;
        }
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable + " is not a port: " + given, e);
        }
    }
}
