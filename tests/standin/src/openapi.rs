//! Holds what was recorded against Discord's own description of its HTTP API: the bot's requests and the stand-in's
//! answers. It reports and never stops a request. Schemas are compiled when they are first needed.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use crate::record::Request;

/// The name under which the description refers to itself.
const BASE: &str = "urn:discord-api";

/// Why a description cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenApiError {
    /// The file cannot be read.
    #[error("the description cannot be read")]
    Read(#[from] std::io::Error),
    /// The file is no JSON.
    #[error("the description is no JSON")]
    Parse(#[from] serde_json::Error),
    /// The file's schemas refer to what is not there.
    #[error("the description's schemas do not resolve: {0}")]
    Schema(String),
}

/// Which side of a request breaks the description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What the bot sent.
    Request,
    /// What the stand-in answered.
    Answer,
}

/// Something that Discord's description does not allow.
#[derive(Debug, Clone)]
pub struct Violation {
    /// Which side is wrong.
    pub side: Side,
    /// The request's method and path.
    pub request: String,
    /// What is wrong, and where.
    pub problem: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} of {}: {}", self.side, self.request, self.problem)
    }
}

/// Discord's description of its HTTP API (`openapi.json`).
pub struct Description {
    document: Value,
    registry: Registry<'static>,
    compiled: Mutex<HashMap<String, Arc<Validator>>>,
}

impl fmt::Debug for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Description").finish_non_exhaustive()
    }
}

impl Description {
    /// Reads the description.
    ///
    /// # Errors
    /// Where the file is missing or is no description.
    pub fn read(path: &Path) -> Result<Self, OpenApiError> {
        Self::new(serde_json::from_slice(&std::fs::read(path)?)?)
    }

    fn new(document: Value) -> Result<Self, OpenApiError> {
        let registry = Registry::new().add(BASE, document.clone()).and_then(jsonschema::RegistryBuilder::prepare);
        let registry = registry.map_err(|error| OpenApiError::Schema(error.to_string()))?;
        Ok(Self { document, registry, compiled: Mutex::default() })
    }

    /// What in these requests and their answers Discord's description does not allow. An answer that a fault made up is
    /// judged as any other.
    ///
    /// # Errors
    /// Where a schema cannot be compiled.
    pub fn violations(&self, requests: &[Request]) -> Result<Vec<Violation>, OpenApiError> {
        let mut found = Vec::new();
        for request in requests {
            let named = format!("{} {}", request.method, request.path);
            for (side, problem) in self.check(request)? {
                found.push(Violation { side, request: named.clone(), problem });
            }
        }
        Ok(found)
    }

    fn check(&self, request: &Request) -> Result<Vec<(Side, String)>, OpenApiError> {
        let Some(template) = self.template(&request.path) else {
            return Ok(vec![(Side::Request, "there is no such path".to_owned())]);
        };
        let method = request.method.to_lowercase();
        let operation = &self.document["paths"][template][&method];
        if operation.is_null() {
            return Ok(vec![(Side::Request, "the path has no such method".to_owned())]);
        }
        let mut problems = self.check_parameters(template, &request.path)?;
        let at = format!("/paths/{}/{method}", template.replace('/', "~1"));
        if !operation["requestBody"].is_null()
            && (operation["requestBody"]["required"] == true || !request.body.is_null())
        {
            let pointer = format!("{at}/requestBody/content/application~1json/schema");
            problems.extend(self.validate(&pointer, &lenient(&request.body))?);
        }
        let mut all: Vec<_> = problems.into_iter().map(|problem| (Side::Request, problem)).collect();
        if let Some(pointer) = answer_schema(&at, operation, request.status) {
            all.extend(self.validate(&pointer, &request.answer)?.into_iter().map(|problem| (Side::Answer, problem)));
        }
        Ok(all)
    }

    /// The path of the description that fits best: one with the most segments that are given literally.
    fn template(&self, path: &str) -> Option<&str> {
        let literal = |template: &str| template.split('/').filter(|segment| !segment.starts_with('{')).count();
        let fits = |template: &&str| {
            let same = template.split('/').count() == path.split('/').count();
            same && template
                .split('/')
                .zip(path.split('/'))
                .all(|(wanted, got)| wanted.starts_with('{') || wanted == got)
        };
        let templates = self.document["paths"].as_object()?.keys().map(String::as_str);
        templates.filter(fits).max_by_key(|template| literal(template))
    }

    fn check_parameters(&self, template: &str, path: &str) -> Result<Vec<String>, OpenApiError> {
        let mut problems = Vec::new();
        let parameters = self.document["paths"][template]["parameters"].as_array().map_or(&[][..], Vec::as_slice);
        for (wanted, got) in template.split('/').zip(path.split('/')) {
            let name = wanted.trim_matches(['{', '}']);
            if let Some(index) = parameters.iter().position(|parameter| parameter["name"] == name && wanted != name) {
                let pointer = format!("/paths/{}/parameters/{index}/schema", template.replace('/', "~1"));
                problems.extend(self.validate(&pointer, &json!(got))?);
            }
        }
        Ok(problems)
    }

    /// The problems of a value with the schema at a place of the description, none where there is no schema.
    fn validate(&self, pointer: &str, value: &Value) -> Result<Vec<String>, OpenApiError> {
        if self.document.pointer(pointer).is_none() {
            return Ok(Vec::new());
        }
        let validator = self.compile(pointer)?;
        Ok(validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect())
    }

    fn compile(&self, pointer: &str) -> Result<Arc<Validator>, OpenApiError> {
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(validator) = compiled.get(pointer) {
            return Ok(validator.clone());
        }
        // Braces must be written in this way in the address of a schema.
        let fragment = pointer.replace('{', "%7B").replace('}', "%7D");
        let schema = json!({ "$ref": format!("{BASE}#{fragment}") });
        let built = jsonschema::options().with_registry(&self.registry).build(&schema);
        let validator = Arc::new(built.map_err(|error| OpenApiError::Schema(error.to_string()))?);
        compiled.insert(pointer.to_owned(), validator.clone());
        Ok(validator)
    }
}

/// Where the schema of an answer stands: under its status, or under its hundred.
fn answer_schema(at: &str, operation: &Value, status: Option<u16>) -> Option<String> {
    let status = status?;
    let names = [status.to_string(), format!("{}XX", status / 100)];
    let name = names.into_iter().find(|name| !operation["responses"][name].is_null())?;
    Some(format!("{at}/responses/{name}/content/application~1json/schema"))
}

/// The body with its permissions as numbers: the description wants integers, while Discord takes text, too.
fn lenient(body: &Value) -> Value {
    let mut body = body.clone();
    let commands = match &mut body {
        Value::Array(commands) => commands.as_mut_slice(),
        single => std::slice::from_mut(single),
    };
    for permissions in commands.iter_mut().filter_map(|command| command.get_mut("default_member_permissions")) {
        if let Some(bits) = permissions.as_str().and_then(|text| text.parse::<u64>().ok()) {
            *permissions = json!(bits);
        }
    }
    body
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn description() -> Description {
        let id = json!({ "name": "id", "in": "path", "schema": { "type": "string", "pattern": "^[0-9]+$" } });
        let content = |schema: Value| json!({ "application/json": { "schema": schema } });
        let put = json!({
            "requestBody": { "required": true, "content": content(json!({ "$ref": "#/components/schemas/Command" })) },
            "responses": { "200": { "content": content(json!({ "type": "array" })) } },
        });
        let document = json!({
            "paths": { "/commands/{id}": { "parameters": [id], "put": put }, "/commands/@me": { "get": {} } },
            "components": { "schemas": { "Command": {
                "required": ["name"], "properties": { "default_member_permissions": { "type": "integer" } },
            } } },
        });
        Description::new(document).unwrap()
    }

    fn problems(method: &str, path: &str, body: Value, answer: Value) -> Vec<Side> {
        let request = Request {
            method: method.to_owned(),
            path: path.to_owned(),
            query: String::new(),
            headers: Vec::new(),
            body,
            status: Some(200),
            answer,
            at: Duration::ZERO,
        };
        description().violations(&[request]).unwrap().into_iter().map(|violation| violation.side).collect()
    }

    #[test]
    fn both_sides_are_held_to_the_description() {
        let good = json!({ "name": "ask", "default_member_permissions": "8" });
        assert_eq!(problems("PUT", "/commands/1", good.clone(), json!([])), []);
        assert_eq!(problems("PUT", "/commands/1", json!({}), json!([])), [Side::Request]);
        assert_eq!(problems("PUT", "/commands/1", good.clone(), json!({})), [Side::Answer]);
        assert_eq!(problems("PUT", "/commands/x", good.clone(), json!([])), [Side::Request]);
        assert_eq!(problems("POST", "/commands/1", good.clone(), json!([])), [Side::Request]);
        assert_eq!(problems("PUT", "/nowhere", good, json!([])), [Side::Request]);
        assert_eq!(problems("GET", "/commands/@me", Value::Null, Value::Null), []);
    }
}
