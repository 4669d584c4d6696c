/* Made from proto/ssh_agent.proto by `./dev regenerate`; changes here are lost. */

#include "ssh_agent.pb.h"
#if PB_PROTO_HEADER_VERSION != 40
#error Regenerate this file with the current version of nanopb generator.
#endif

PB_BIND(ssh_agent_Error, ssh_agent_Error, AUTO)

PB_BIND(ssh_agent_ListRequest, ssh_agent_ListRequest, AUTO)

PB_BIND(ssh_agent_Key, ssh_agent_Key, AUTO)

PB_BIND(ssh_agent_ListResponse, ssh_agent_ListResponse, AUTO)

PB_BIND(ssh_agent_SignRequest, ssh_agent_SignRequest, AUTO)

PB_BIND(ssh_agent_SignResponse, ssh_agent_SignResponse, AUTO)

PB_BIND(ssh_agent_PingRequest, ssh_agent_PingRequest, AUTO)

PB_BIND(ssh_agent_PingResponse, ssh_agent_PingResponse, AUTO)

PB_BIND(ssh_agent_StatusRequest, ssh_agent_StatusRequest, AUTO)

PB_BIND(ssh_agent_StatusResponse, ssh_agent_StatusResponse, AUTO)

PB_BIND(ssh_agent_Request, ssh_agent_Request, AUTO)

PB_BIND(ssh_agent_Response, ssh_agent_Response, AUTO)
