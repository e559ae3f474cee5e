"""What the partners do: the gaps as proposals, joined with what people made of the plan; pure, and in plain texts."""
