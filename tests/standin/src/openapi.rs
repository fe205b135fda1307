//! Holds what was recorded against Discord's own description of its API.
