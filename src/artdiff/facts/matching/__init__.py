"""Which facts of two versions are the same, stand in each other's place, went elsewhere, came or went."""
