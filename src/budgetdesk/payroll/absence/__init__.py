"""Pay without work: sickness, holidays, leave, sick children, maternity; and what comes back."""
