//! All that is kept, as it is in force: read without waiting for the file.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::settings::{MemberId, Server, ServerId};

/// The films that each member has seen.
pub(super) type Seen = HashMap<MemberId, BTreeSet<String>>;

/// Settings and films seen. Servers without settings take no room.
#[derive(Debug)]
pub(super) struct Memory {
    servers: RwLock<HashMap<ServerId, Arc<Server>>>,
    nothing_set: Arc<Server>,
    seen: RwLock<Seen>,
}

impl Memory {
    pub(super) fn new(servers: HashMap<ServerId, Server>, seen: Seen) -> Self {
        let set = servers.into_iter().filter(|(_, server)| *server != Server::default());
        let servers = set.map(|(id, server)| (id, Arc::new(server))).collect();
        Self { servers: RwLock::new(servers), nothing_set: Arc::default(), seen: RwLock::new(seen) }
    }

    pub(super) fn server(&self, id: ServerId) -> Arc<Server> {
        Arc::clone(read(&self.servers).get(&id).unwrap_or(&self.nothing_set))
    }

    /// The servers of which anything is kept.
    pub(super) fn servers(&self) -> Vec<ServerId> {
        read(&self.servers).keys().copied().collect()
    }

    /// Puts a server's settings in force.
    pub(super) fn put(&self, id: ServerId, server: Server) -> Arc<Server> {
        if server == Server::default() {
            write(&self.servers).remove(&id);
            return Arc::clone(&self.nothing_set);
        }
        let server = Arc::new(server);
        write(&self.servers).insert(id, Arc::clone(&server));
        server
    }

    /// Drops the servers that the bot left before a time, in seconds since 1970.
    pub(super) fn drop_left_before(&self, at: i64) {
        write(&self.servers).retain(|_, server| server.left_at.is_none_or(|left| left >= at));
    }

    pub(super) fn has_seen(&self, member: MemberId, film: &str) -> bool {
        read(&self.seen).get(&member).is_some_and(|films| films.contains(film))
    }

    pub(super) fn seen(&self, member: MemberId) -> Vec<String> {
        read(&self.seen).get(&member).into_iter().flatten().cloned().collect()
    }

    pub(super) fn set_seen(&self, member: MemberId, film: String, seen: bool) {
        let mut all = write(&self.seen);
        let films = all.entry(member).or_default();
        if seen {
            films.insert(film);
        } else {
            films.remove(&film);
        }
        if films.is_empty() {
            all.remove(&member);
        }
    }

    pub(super) fn forget(&self, member: MemberId) {
        write(&self.seen).remove(&member);
    }
}

// Nothing that holds these locks can stop half way, so that what they hold is whole even after a panic elsewhere.

fn read<T>(lock: &RwLock<T>) -> RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(PoisonError::into_inner)
}

fn write<T>(lock: &RwLock<T>) -> RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(PoisonError::into_inner)
}
