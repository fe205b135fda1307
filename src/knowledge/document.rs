//! Reading a TOML document into a type, with every problem of it and not the first alone.
//!
//! It knows no film: film files and the configuration are both read here.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use toml::de::DeTable;

use super::problem::{Problem, Problems};
use super::schema;

/// Reads a document. `file` is how messages name it, `name` what it is: "the film".
pub(crate) fn read<T: DeserializeOwned + JsonSchema>(file: &str, text: &str, name: &str) -> Result<T, Problems> {
    toml::from_str(text).map_err(|error| misshapen::<T>(file, text, name, &error))
}

/// The problems of a document that does not even have the right shape.
fn misshapen<T: JsonSchema>(file: &str, text: &str, name: &str, error: &toml::de::Error) -> Problems {
    let first = || {
        let message = error.message().to_owned();
        Problems(vec![Problem::at(file, text, error.span().unwrap_or_default(), message)])
    };
    let Ok(document) = DeTable::parse(text) else { return first() };
    let mut misfits = schema::misfits(&schema::schema_of::<T>(), &document, name);
    misfits.sort_by_key(|(span, _)| span.start);
    if misfits.is_empty() {
        return first();
    }
    Problems(misfits.into_iter().map(|(span, message)| Problem::at(file, text, span, message)).collect())
}
