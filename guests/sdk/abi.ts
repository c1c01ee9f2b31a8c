// The imports as the host offers them: raw pointers and sizes, one declaration per row of the contract. Every other
// file of the SDK stands on this one; use it directly only for what they do not cover.
//
// Pointers are unsigned 32 bits, sizes unsigned 64. A `get` function copies `min(length, size)` bytes and returns the
// full length, or -1 when the thing does not exist; pointer and size may be anything when the size is 0.

@external("env", "log")
export declare function log(text: usize, textSize: u64): void;

@external("env", "log_write")
export declare function log_write(level: i32, text: usize, textSize: u64): void;

@external("env", "response_set_status_line")
export declare function response_set_status_line(status: i32, reason: usize, reasonSize: u64): void;

@external("env", "response_set_header")
export declare function response_set_header(name: usize, nameSize: u64, value: usize, valueSize: u64): void;

@external("env", "response_set_body")
export declare function response_set_body(body: usize, bodySize: u64): void;

@external("env", "response_write_body")
export declare function response_write_body(chunk: usize, chunkSize: u64): i64;

@external("env", "request_get_method")
export declare function request_get_method(buffer: usize, bufferSize: u64): i64;

@external("env", "request_get_path")
export declare function request_get_path(buffer: usize, bufferSize: u64): i64;

@external("env", "request_get_query")
export declare function request_get_query(buffer: usize, bufferSize: u64): i64;

@external("env", "request_get_id")
export declare function request_get_id(buffer: usize, bufferSize: u64): i64;

@external("env", "request_get_header")
export declare function request_get_header(name: usize, nameSize: u64, buffer: usize, bufferSize: u64): i64;

@external("env", "request_get_headers")
export declare function request_get_headers(buffer: usize, bufferSize: u64): i64;

@external("env", "request_get_param")
export declare function request_get_param(name: usize, nameSize: u64, buffer: usize, bufferSize: u64): i64;

@external("env", "request_read_body")
export declare function request_read_body(buffer: usize, bufferSize: u64): i64;

@external("env", "tcp_connect")
export declare function tcp_connect(address: usize, addressSize: u64): i32;

@external("env", "tcp_read")
export declare function tcp_read(descriptor: i32, buffer: usize, bufferSize: u64): i64;

@external("env", "tcp_write")
export declare function tcp_write(descriptor: i32, bytes: usize, bytesSize: u64): i64;

@external("env", "tcp_close")
export declare function tcp_close(descriptor: i32): i32;

@external("env", "db_get")
export declare function db_get(key: usize, keySize: u64, buffer: usize, bufferSize: u64): i64;

@external("env", "random_get")
export declare function random_get(buffer: usize, bufferSize: u64): void;

@external("env", "clock_now_ns")
export declare function clock_now_ns(): i64;

@external("env", "clock_monotonic_ns")
export declare function clock_monotonic_ns(): i64;

@external("env", "clock_sleep_ms")
export declare function clock_sleep_ms(milliseconds: i64): void;
