"""Pay: from hours to gross, contributions, tax and payslip. Pure."""
