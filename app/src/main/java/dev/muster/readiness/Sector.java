package dev.muster.readiness;

/// What an organisation is about.
public enum Sector {
    AGRICULTURE, INDUSTRY, ENERGY, CONSTRUCTION, TRADE, TRANSPORT, INFORMATION, FINANCE, SERVICES, GOVERNMENT, EDUCATION, HEALTH, CULTURE, OTHER
}
