"""What the encoder is asked on each labelled collection, and how its answers are counted."""
