"""What became of the quotations and the reported speech of one version in the other."""
