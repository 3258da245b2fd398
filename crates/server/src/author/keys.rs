//! `waymark-server keys`: guides a person without training through making, locking, replacing and withdrawing.
//!
//! Promise: it says what it will do before it does it; whatever goes wrong before the last step leaves everything as it was.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use waymark_pack::build::{self, Signer};
use waymark_pack::catalog::Catalog;
use waymark_pack::hash::is_blob_name;
use waymark_pack::keys::{Cost, KeyError, KeyFolder, KeyPair, OfficeKeys, Rotation, State};
use waymark_text::Text;

use super::passphrase::{self, count};
use super::{Talk, recovery, words};
use crate::error::ServerError;
use crate::world::World;

/// Options of `keys`.
#[derive(Debug, Clone, Args)]
pub struct KeysArgs {
    /// Folder with the database, keys and content.
    #[arg(long, env = "WAYMARK_DATA", default_value = "data", global = true)]
    pub data: PathBuf,
    /// Language of the questions.
    #[arg(long, env = "WAYMARK_LANG", default_value = "en", global = true)]
    pub lang: String,
    /// What to do; without it, a list to choose from.
    #[command(subcommand)]
    pub action: Option<KeysAction>,
}

/// What can be done with keys.
#[derive(Debug, Clone, Subcommand)]
pub enum KeysAction {
    /// Tells what keys there are and whether they are kept well.
    Status,
    /// The first ceremony: the recovery key goes on paper, the signing key behind a passphrase.
    First {
        /// Also writes the recovery key to a file, to be printed and deleted.
        #[arg(long)]
        print: Option<PathBuf>,
    },
    /// A new signing key by the recovery key from paper.
    Lost,
    /// Withdraws a signed file by the recovery key from paper.
    Withdraw,
    /// Another passphrase for the same signing key.
    Passphrase,
    /// Checks the recovery key on paper.
    Paper,
}

struct Desk<'a, T: Talk> {
    t: Text,
    talk: &'a mut T,
    world: &'a World,
    data: &'a Path,
    folder: KeyFolder,
    cost: Cost,
}

/// Runs it. True: done; false: the person ended it.
///
/// # Errors
/// [`ServerError`], with everything as it was.
pub fn run(args: &KeysArgs, world: &World, talk: &mut impl Talk) -> Result<bool, ServerError> {
    run_at(args, world, talk, Cost::Full)
}

/// The same at a chosen cost of the passphrase; tests take the cheap one.
///
/// # Errors
/// [`ServerError`].
pub fn run_at(args: &KeysArgs, world: &World, talk: &mut impl Talk, cost: Cost) -> Result<bool, ServerError> {
    let folder = KeyFolder::new(&args.data.join("keys"));
    let mut desk = Desk { t: words(&args.lang)?, talk, world, data: &args.data, folder, cost };
    desk.status()?;
    let Some(action) = args.action.clone().map_or_else(|| desk.choose(), |a| Ok(Some(a)))? else {
        desk.talk.say(&desk.t.keys_nothing_changed())?;
        return Ok(false);
    };
    match action {
        KeysAction::Status => {}
        KeysAction::First { print } => desk.first(print.as_deref())?,
        KeysAction::Lost => desk.lost()?,
        KeysAction::Withdraw => desk.withdraw()?,
        KeysAction::Passphrase => desk.change_passphrase()?,
        KeysAction::Paper => {
            desk.root()?;
            desk.talk.say(&desk.t.keys_paper_good())?;
        }
    }
    Ok(true)
}

impl<T: Talk> Desk<'_, T> {
    fn status(&mut self) -> Result<(), ServerError> {
        let folder = self.data.join("keys").display().to_string();
        let said = match self.folder.state() {
            State::Empty => self.t.keys_state_empty(&folder),
            State::Open => self.t.keys_state_open(&folder),
            State::Kept => self.t.keys_state_kept(&folder),
        };
        self.talk.say(&said)?;
        if self.folder.state() == State::Kept {
            let (trust, _) = self.folder.trust()?;
            self.talk.say(&self.t.keys_authority(&trust.authority().to_string()))?;
            let list = trust.list();
            let version = i64::try_from(list.version).unwrap_or(i64::MAX);
            self.talk.say(&self.t.keys_list(version, count(list.withdrawn.len())))?;
        }
        Ok(())
    }

    fn choose(&mut self) -> Result<Option<KeysAction>, ServerError> {
        let t = &self.t;
        let kept = self.folder.state() == State::Kept;
        let choices = if kept {
            vec![
                (t.keys_choice_lost(), KeysAction::Lost),
                (t.keys_choice_withdraw(), KeysAction::Withdraw),
                (t.keys_choice_passphrase(), KeysAction::Passphrase),
                (t.keys_choice_paper(), KeysAction::Paper),
            ]
        } else {
            vec![(t.keys_choice_first(), KeysAction::First { print: None })]
        };
        for (n, (word, _)) in choices.iter().enumerate() {
            self.talk.say(&format!("{} {word}", t.number(count(n + 1))))?;
        }
        self.talk.say(&format!("{} {}", t.number(0), t.keys_choice_end()))?;
        let typed = waymark_text::parse_number(&self.talk.ask(&t.keys_choose())?).unwrap_or(0);
        let at = usize::try_from(typed).ok().and_then(|n| n.checked_sub(1));
        Ok(at.and_then(|n| choices.get(n)).map(|(_, action)| action.clone()))
    }

    fn first(&mut self, page: Option<&Path>) -> Result<(), ServerError> {
        if self.folder.state() == State::Kept {
            return Err(ServerError::Asked(self.t.keys_once()));
        }
        self.talk.say(&self.t.keys_first_intro())?;
        let mut fill = filler(self.world);
        let keys = self.folder.begin(&mut fill)?;
        let [a, b] = self.world.random::<2>()?;
        let first = 1 + usize::from(a) % 4;
        recovery::show(&self.t, self.talk, &keys.root, page, [first, 5 + usize::from(b) % 4])?;
        let words = passphrase::new(&self.t, self.talk)?;
        let trust = self.folder.keep(&keys, self.next_list(), &words, self.cost, &mut fill)?;
        self.talk.say(&self.t.keys_first_done())?;
        Ok(self.talk.say(&self.t.keys_authority(&trust.authority().to_string()))?)
    }

    /// Higher than the version of any list that this office gave out before.
    fn next_list(&self) -> u64 {
        let offered = std::fs::read(self.data.join("content/catalog.json")).ok();
        let catalog = offered.and_then(|b| serde_json::from_slice::<Catalog>(&b).ok());
        let file = catalog.and_then(|c| std::fs::read(self.data.join("content/blobs").join(c.trust)).ok());
        let list = file.and_then(|f| {
            waymark_pack::native::now(waymark_pack::Trust::pin(&f, None, &waymark_pack::native::P256)).ok()
        });
        list.map_or(1, |l| l.list().version.saturating_add(1))
    }

    /// The root, typed from paper and held against the authority of this folder.
    fn root(&mut self) -> Result<KeyPair, ServerError> {
        let (trust, _) = self.folder.trust()?;
        let root = recovery::typed(&self.t, self.talk)?;
        if root.id() == trust.authority() {
            Ok(root)
        } else {
            Err(ServerError::Asked(self.t.keys_paper_other()))
        }
    }

    fn lost(&mut self) -> Result<(), ServerError> {
        self.talk.say(&self.t.keys_lost_intro())?;
        let answer = self.talk.ask(&self.t.keys_lost_who())?;
        // Anything but a plain "no" counts as "someone may have it".
        let keep_old = answer.trim().to_lowercase() == self.t.keys_word_no().to_lowercase();
        let root = self.root()?;
        let words = passphrase::new(&self.t, self.talk)?;
        let mut fill = filler(self.world);
        let rotation = self.folder.rotate(&root, &words, keep_old, self.cost, &mut fill)?;
        let version = i64::try_from(rotation.trust.list().version).unwrap_or(i64::MAX);
        self.talk.say(&self.t.keys_lost_done(version))?;
        self.publish(&rotation, (!keep_old).then_some(words.as_str()))
    }

    /// Puts the newer list on offer. `sign_again`: with everything else signed anew.
    fn publish(&mut self, rotation: &Rotation, sign_again: Option<&str>) -> Result<(), ServerError> {
        let content = self.data.join("content");
        if content.join("catalog.json").exists() {
            if let Some(words) = sign_again {
                let signer = signer(self.data, &self.folder, words)?;
                build::resign(&content, &signer, &rotation.old)?;
                self.talk.say(&self.t.keys_lost_again())?;
            } else {
                build::publish_trust(&content, &rotation.trust_file)?;
            }
        }
        let path = self.data.join("keys/trust.signed").display().to_string();
        Ok(self.talk.say(&self.t.keys_carry(&path))?)
    }

    fn withdraw(&mut self) -> Result<(), ServerError> {
        let name = self.talk.ask(&self.t.keys_withdraw_ask())?.to_lowercase();
        if !is_blob_name(&name) {
            return Err(ServerError::Asked(self.t.keys_withdraw_bad()));
        }
        if self.offers(&name) {
            return Err(ServerError::Asked(self.t.keys_withdraw_on_offer()));
        }
        let root = self.root()?;
        let rotation = self.folder.withdraw(&root, &BTreeSet::from([name]), &mut filler(self.world))?;
        let version = i64::try_from(rotation.trust.list().version).unwrap_or(i64::MAX);
        self.talk.say(&self.t.keys_withdraw_done(version))?;
        self.publish(&rotation, None)
    }

    /// Whether the file is what this office gives out now.
    fn offers(&self, name: &str) -> bool {
        let read = std::fs::read(self.data.join("content/catalog.json")).ok();
        let catalog = read.and_then(|b| serde_json::from_slice::<Catalog>(&b).ok());
        catalog.is_some_and(|c| {
            [&c.settings, &c.lists, &c.places].into_iter().chain(&c.packs).any(|n| n == name)
        })
    }

    fn change_passphrase(&mut self) -> Result<(), ServerError> {
        let ((), old) = passphrase::old(&self.t, self.talk, |p| self.folder.open(p).map(|_| ()))?;
        let new = passphrase::new(&self.t, self.talk)?;
        self.folder.change_passphrase(&old, &new, self.cost, &mut filler(self.world))?;
        Ok(self.talk.say(&self.t.keys_pass_done())?)
    }
}

/// The opened signing key of a kept folder with what signs besides.
pub(super) fn signer(data: &Path, folder: &KeyFolder, words: &str) -> Result<Signer, KeyError> {
    let opened = folder.open(words)?;
    let no_keys = |_: &mut [u8]| Err(KeyError::Entropy("no keys are made here".into()));
    let office = OfficeKeys::load_or_make(&data.join("keys"), &mut { no_keys })?;
    Ok(Signer {
        authority: opened.trust.authority(),
        key: opened.signing,
        trust: opened.trust_file,
        server_key: office.server.public_base64(),
        sealing_key: office.sealing.public_base64(),
    })
}

fn filler(world: &World) -> impl FnMut(&mut [u8]) -> Result<(), KeyError> + '_ {
    |buffer: &mut [u8]| world.fill(buffer).map_err(|e| KeyError::Entropy(e.to_string()))
}
