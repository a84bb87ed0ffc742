"""Compare two versions of a story: what is new, gone, reworded, split, merged, moved, and whose words changed."""
