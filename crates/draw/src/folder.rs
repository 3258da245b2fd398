//! The pictures of a checkout: `scenes/*.svg` times settings make `out/<setting>/<scene>.svg`.
//!
//! Promises: drawing writes nothing; every check holds for every file that is written; each scene has its text alternative in every
//! language, and no text is left without a scene.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::check::{check_built, check_scene};
use crate::error::{Error, Result, at};
use crate::kit::{Kit, SETTINGS, stem, svgs, text};
use crate::sheet;

/// `content/pictures`.
pub struct Folder {
    root: PathBuf,
    kit: Kit,
    scenes: Vec<String>,
}

/// All pictures of a folder, composed and checked, by path under `out/`.
pub struct Drawn {
    root: PathBuf,
    scenes: Vec<String>,
    /// Text of each picture.
    pub files: BTreeMap<String, String>,
}

impl Folder {
    /// Reads the kit and the names of the scenes.
    pub fn open(root: &Path) -> Result<Self> {
        let scenes = svgs(&root.join("scenes"))?.iter().map(|p| stem(p)).collect();
        Ok(Self { root: root.to_owned(), kit: Kit::load(root)?, scenes })
    }

    /// Composes everything.
    pub fn draw(&self) -> Result<Drawn> {
        let mut files = BTreeMap::new();
        for scene in &self.scenes {
            let source = text(&self.root.join("scenes").join(format!("{scene}.svg")))?;
            check_scene(&source).map_err(|why| Error::Scene { scene: scene.clone(), why })?;
            for key in SETTINGS {
                let path = format!("{key}/{scene}.svg");
                let refused = |why| Error::Scene { scene: path.clone(), why };
                let svg = self.kit.compose(&source, key, &[]).map_err(refused)?;
                check_built(&svg).map_err(refused)?;
                files.insert(path, svg);
            }
        }
        Ok(Drawn { root: self.root.clone(), scenes: self.scenes.clone(), files })
    }

    /// A page with all scenes (or those named) in all settings, for looking: it shows the files of `out/`.
    pub fn sheet(&self, only: &[String]) -> Result<String> {
        if let Some(scene) = only.iter().find(|id| !self.scenes.contains(id)) {
            return Err(Error::NoScene(scene.clone()));
        }
        let shown: Vec<&str> =
            if only.is_empty() { &self.scenes } else { only }.iter().map(String::as_str).collect();
        Ok(sheet::page(&self.root.join("out"), self.kit.settings(), &shown))
    }
}

impl Drawn {
    /// What in the folder differs from what would be written, and scenes without text or texts without scene.
    pub fn problems(&self) -> Result<Vec<String>> {
        let out = self.root.join("out");
        let mut problems = vec![];
        for path in self.written()? {
            if !self.files.contains_key(&path) {
                problems.push(format!("{path}: not built from any scene"));
            }
        }
        for (path, svg) in &self.files {
            let file = out.join(path);
            if !file.exists() || text(&file)? != *svg {
                problems.push(format!("{path}: differs from what would be built"));
            }
        }
        problems.extend(self.text_problems()?);
        Ok(problems)
    }

    /// Writes what differs and takes away what no scene makes. Returns how many files changed.
    pub fn write(&self) -> Result<usize> {
        let out = self.root.join("out");
        let mut changed = 0;
        for path in self.written()?.into_iter().filter(|p| !self.files.contains_key(p)) {
            let file = out.join(path);
            std::fs::remove_file(&file).map_err(at(&file))?;
            changed += 1;
        }
        for (path, svg) in &self.files {
            let file = out.join(path);
            if file.exists() && text(&file)? == *svg {
                continue;
            }
            if let Some(folder) = file.parent() {
                std::fs::create_dir_all(folder).map_err(at(folder))?;
            }
            std::fs::write(&file, svg).map_err(at(&file))?;
            changed += 1;
        }
        Ok(changed)
    }

    /// Pictures that stand in the folder.
    fn written(&self) -> Result<Vec<String>> {
        let mut out = vec![];
        for key in SETTINGS {
            let files = svgs(&self.root.join("out").join(key))?;
            out.extend(files.iter().map(|f| format!("{key}/{}.svg", stem(f))));
        }
        Ok(out)
    }

    fn text_problems(&self) -> Result<Vec<String>> {
        let folder = self.root.parent().unwrap_or(&self.root).join("scenes");
        let mut files = vec![];
        for entry in std::fs::read_dir(&folder).map_err(at(&folder))? {
            files.push(entry.map_err(at(&folder))?.path());
        }
        files.sort();
        let scenes: BTreeSet<&str> = self.scenes.iter().map(String::as_str).collect();
        let mut problems = vec![];
        for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "ftl")) {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let source = text(file)?;
            let said: BTreeSet<&str> = source.lines().filter_map(said).collect();
            problems.extend(scenes.difference(&said).map(|id| format!("{name}: no text for scene {id}")));
            problems.extend(
                said.difference(&scenes).map(|id| format!("{name}: text for {id}, which is no scene")),
            );
        }
        Ok(problems)
    }
}

/// The scene that a line of a Fluent file has the text for.
fn said(line: &str) -> Option<&str> {
    let (id, text) = line.strip_prefix("scene-")?.split_once('=')?;
    (!text.trim().is_empty()).then_some(id.trim_end())
}
