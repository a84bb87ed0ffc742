"""What people and programs get to see: a Comparison in, a string out. None writes a file."""
