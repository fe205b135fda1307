//! Lists the films of `knowledge/`, so that a binary alone, without the folder beside it, has them too.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=knowledge");
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let mut paths = fs::read_dir(Path::new(&root).join("knowledge"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    let mut list = String::from("&[\n");
    for path in &paths {
        let id = path.file_stem().unwrap_or_default().to_string_lossy();
        writeln!(list, "    ({id:?}, include_str!({:?})),", path.display().to_string()).map_err(io::Error::other)?;
    }
    list.push(']');
    fs::write(Path::new(&out).join("shipped.rs"), list)
}
