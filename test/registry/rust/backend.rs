// A guest as people wrote them in 2018: no dependency but the standard library, the host's functions behind small
// modules, pointers with 64-bit sizes, and memory that the host provides. Compiled once, with rustc 1.63 of Debian 12:
//
//   rustc --target wasm32-unknown-unknown --crate-type cdylib --edition 2018 -O -C linker=rust-lld \
//     -C link-arg=--import-memory -C link-arg=--strip-debug --remap-path-prefix "$PWD"= -o backend.wasm backend.rs

mod host {
    #[link(wasm_import_module = "env")]
    extern "C" {
        pub fn log(pointer: *const u8, size: u64);
        pub fn response_set_status_line(status: u32, reason: *const u8, size: u64);
        pub fn response_set_header(name: *const u8, name_size: u64, value: *const u8, value_size: u64);
        pub fn response_set_body(pointer: *const u8, size: u64);
        pub fn tcp_connect(pointer: *const u8, size: u64) -> i32;
        pub fn tcp_read(descriptor: i32, pointer: *mut u8, size: u64) -> i64;
        pub fn tcp_write(descriptor: i32, pointer: *const u8, size: u64) -> i64;
        pub fn db_get(key: *const u8, key_size: u64, value: *mut u8, value_size: u64) -> i64;
    }
}

fn log(text: &str) {
    unsafe { host::log(text.as_ptr(), text.len() as u64) }
}

mod response {
    use super::host;

    pub fn status(code: u32, reason: &str) {
        unsafe { host::response_set_status_line(code, reason.as_ptr(), reason.len() as u64) }
    }

    pub fn header(name: &str, value: &str) {
        unsafe { host::response_set_header(name.as_ptr(), name.len() as u64, value.as_ptr(), value.len() as u64) }
    }

    pub fn body(bytes: &[u8]) {
        unsafe { host::response_set_body(bytes.as_ptr(), bytes.len() as u64) }
    }
}

mod db {
    use super::host;

    /// Asks for the length first, with the pointer of a vector that has no memory yet: address 1, size 0.
    pub fn get(key: &str) -> Option<String> {
        let mut value: Vec<u8> = Vec::new();
        let length = unsafe { host::db_get(key.as_ptr(), key.len() as u64, value.as_mut_ptr(), 0) };
        if length < 0 {
            return None;
        }
        value.resize(length as usize, 0);
        let again = unsafe { host::db_get(key.as_ptr(), key.len() as u64, value.as_mut_ptr(), value.len() as u64) };
        if again != length {
            return None;
        }
        String::from_utf8(value).ok()
    }
}

struct Connection(i32);

impl Connection {
    fn open(address: &str) -> Result<Connection, i32> {
        match unsafe { host::tcp_connect(address.as_ptr(), address.len() as u64) } {
            descriptor if descriptor >= 0 => Ok(Connection(descriptor)),
            error => Err(error),
        }
    }

    fn send(&self, bytes: &[u8]) -> bool {
        unsafe { host::tcp_write(self.0, bytes.as_ptr(), bytes.len() as u64) == bytes.len() as i64 }
    }

    fn receive_all(&self) -> Vec<u8> {
        let mut all = Vec::new();
        let mut piece = [0; 64];
        loop {
            let size = unsafe { host::tcp_read(self.0, piece.as_mut_ptr(), piece.len() as u64) };
            if size <= 0 {
                return all;
            }
            all.extend_from_slice(&piece[..size as usize]);
        }
    }
}

#[no_mangle]
pub extern "C" fn hello() {
    log("hello was called");
    response::status(200, "Ok");
    response::header("Content-length", "5");
    response::header("X-Language", "Rust");
    response::body(b"Hello");
}

#[no_mangle]
pub extern "C" fn bonjour() {
    response::status(200, "Ok");
    response::body("Bonjour, ça va ?".as_bytes());
}

/// Answers what the backend says. Prepares a success first and, where the backend fails, falls through to a failure.
#[no_mangle]
pub extern "C" fn backend() {
    response::status(200, "Ok");
    response::header("X-Step", "prepared");
    response::body(b"a success that is never sent when the backend fails");
    let address = match db::get("/env/backend") {
        Some(address) => address,
        None => return fail("no backend is named"),
    };
    log(&format!("backend: {}", address));
    let connection = match Connection::open(&address) {
        Ok(connection) => connection,
        Err(error) => return fail(&format!("tcp_connect gave {}", error)),
    };
    if !connection.send(b"question") {
        return fail("the backend took nothing");
    }
    response::body(&connection.receive_all());
}

fn fail(reason: &str) {
    response::status(502, "Bad Gateway");
    response::header("X-Step", "failed");
    response::body(reason.as_bytes());
}

/// Allocates until the memory limit: the allocator's failure is a trap, not a broken server.
#[no_mangle]
pub extern "C" fn greedy() {
    let mut blocks: Vec<Vec<u8>> = Vec::new();
    loop {
        blocks.push(vec![1; 1 << 20]);
        log(&format!("{} MiB", blocks.len()));
    }
}

#[no_mangle]
pub extern "C" fn panics() {
    let empty: Vec<u32> = Vec::new();
    response::status(200, "Ok");
    response::body(&[empty[blackbox()] as u8]);
}

#[inline(never)]
fn blackbox() -> usize {
    db::get("/index").map_or(7, |text| text.len())
}
