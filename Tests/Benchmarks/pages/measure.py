"""What a document's page costs a reader who never was here: requests, bytes, first paint, layout shift.

    .venv/bin/python Tests/Benchmarks/pages/measure.py [public]

The site is served on this machine, compressed and as plain files, to chromium with an empty cache, once as fast as it goes and once
as over a slow telephone line (1.6 Mbit/s, 150 ms), with a processor four times slower. The largest page and the median are told.
"""

import gzip
import http.server
import pathlib
import shutil
import statistics
import sys
import threading

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[3]
SHIFT = """new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift = (window.shift || 0) + entry.value
}).observe({ type: 'layout-shift', buffered: true })"""
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def server(public, compresses):
    """The site's files on a free port, as gzip or as they are."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(public))

        def do_GET(self):
            path = pathlib.Path(self.translate_path(self.path))
            if not path.is_file():
                return self.send_error(404)
            body = path.read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(path)))
            if compresses:
                body = gzip.compress(body, 6)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            pass

    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    return made


def visit(browser, address, slow, width):
    """Opens a page with nothing cached, reads it to its end, and tells what that took."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.add_init_script(SHIFT)
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    if slow:
        client.send(
            "Network.emulateNetworkConditions",
            {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000},
        )
        client.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    sizes = []
    client.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(address, wait_until="load")
    page.wait_for_timeout(300)
    for part in range(1, 6):
        page.evaluate(f"scrollTo(0, document.documentElement.scrollHeight * {part} / 5)")
        page.wait_for_timeout(60)
    found = {
        "requests": len(sizes),
        "KiB": sum(sizes) / 1024,
        "first paint, ms": page.evaluate(PAINT) or 0,
        "layout shift": page.evaluate("window.shift || 0"),
    }
    context.close()
    return found


def main():
    public = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "public").resolve()
    documents = sorted(public.glob("documents/*/index.html"), key=lambda path: path.stat().st_size)
    named = {"median": documents[len(documents) // 2], "largest": documents[-1]}
    path = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        print("| page | server | line | window | requests | KiB | first paint, ms | layout shift |\n|-|-|-|-|-|-|-|-|")
        for compresses in (True, False):
            served = server(public, compresses)
            for name, file in named.items():
                address = f"http://127.0.0.1:{served.server_port}/{file.relative_to(public)}"
                for slow in (False, True):
                    for width in (1366, 375):
                        runs = [visit(browser, address, slow, width) for _ in range(3)]
                        told = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
                        print(
                            f"| {name} | {'gzip' if compresses else 'plain'} | {'slow' if slow else 'fast'} | {width} "
                            f"| {told['requests']} | {told['KiB']:.0f} | {told['first paint, ms']:.0f} | {told['layout shift']:.4f} |"
                        )
            served.shutdown()
        browser.close()


if __name__ == "__main__":
    main()
