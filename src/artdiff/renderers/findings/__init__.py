"""What the rules found, for people and for programs that check: a Comparison and Findings in, a string out."""
