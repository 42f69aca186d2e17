"""The page Team: people, contracts, papers, the employer."""
