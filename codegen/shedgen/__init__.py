"""From the schema in proto/ to C for both sides and to the protocol reference; README.md says what is where."""
