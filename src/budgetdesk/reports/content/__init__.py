"""What is shown in a report: facts in, figures and a `Document` out; pure."""
