"""From stretches of work and the agreed pay to the gross pay of a month."""
