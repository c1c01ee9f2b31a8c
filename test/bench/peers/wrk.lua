-- What wrk sends and prints: `wrk ... --script wrk.lua <url> -- <method> <file of the body, or none>`.
function init(arguments)
  wrk.method = arguments[1]
  if arguments[2] ~= nil then
    local file = io.open(arguments[2], "rb")
    wrk.body = file:read("*a")
    file:close()
    wrk.headers["Content-Type"] = "application/json"
  end
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\n{"answers":%d,"microseconds":%d,"p50":%d,"p99":%d,"failures":%d}\n',
    summary.requests,
    summary.duration,
    latency:percentile(50),
    latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
end
