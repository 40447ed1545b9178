package dev.muster.goals;

/// What kind of thing the organisation wants.
public enum GoalKind { REVENUE, COST, SATISFACTION, BRAND, OTHER }
