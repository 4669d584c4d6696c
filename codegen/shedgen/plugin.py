"""The frame of the three protoc plugins: a request on standard input, a response on standard output."""

import sys

from google.protobuf.compiler import plugin_pb2

from . import lint, model, stock


def main(emit) -> int:
    """Runs `emit(files) -> {name: text}` as a protoc plugin over all files of the schema."""
    request = plugin_pb2.CodeGeneratorRequest.FromString(sys.stdin.buffer.read())
    response = plugin_pb2.CodeGeneratorResponse()
    response.supported_features = plugin_pb2.CodeGeneratorResponse.FEATURE_PROTO3_OPTIONAL  # lint refuses it
    try:
        files = model.load(request.proto_file)
        lint.check(files)
        for name, content in sorted(emit(files).items()):
            response.file.add(name=name, content=content)
    except (model.SchemaError, stock.StockError) as fault:
        response.error = str(fault)
    sys.stdout.buffer.write(response.SerializeToString())
    return 0
