"""How an employment stands in social insurance, and how near it is to the limits."""
