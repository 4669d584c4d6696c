#include "problem.h"

#include <stddef.h>

#include "error.h"

const struct problem problem_no_agent = {
    ERROR_UNREACHABLE, "shed-agent is not running in this VM; start it with: systemctl start shed-agent"};
const struct problem problem_agent_lost = {ERROR_CLOSED,
    "shed-agent in this VM closed the connection before it answered; see: journalctl -u shed-agent"};
const struct problem problem_agent_mute = {
    ERROR_TIMEOUT, "shed-agent in this VM does not answer; restart it with: systemctl restart shed-agent"};
const struct problem problem_bad_answer = {ERROR_MALFORMED,
    "the answer could not be understood; shed-agent, shed-server and shed-host-agent may be of versions that "
    "do not fit"};
const struct problem problem_no_memory = {ERROR_NOMEM, "this VM is out of memory"};

static const struct problem by_code[] = {
    [envelope_BusCode_INVALID_BODY] = {ERROR_REFUSED,
	"shed-agent did not understand the request; it may be older than this program"},
    [envelope_BusCode_MISSING_NAMESPACE] = {ERROR_REFUSED,
	"shed-agent found no namespace in the request; it may be of another version"},
    [envelope_BusCode_INVALID_TYPE] = {ERROR_REFUSED,
	"shed-agent did not know the request's type; it may be of another version"},
    [envelope_BusCode_NO_CONNECTION] = {ERROR_UNREACHABLE,
	"the VM's shed-agent has no connection from shed-server; start shed-server on the host and attach "
	"this VM"},
    [envelope_BusCode_CONNECTION_LOST] = {ERROR_CLOSED,
	"the connection from shed-server broke while the request was under way; see that shed-server runs on "
	"the host"},
    [envelope_BusCode_SHUTTING_DOWN] = {ERROR_CLOSED, "shed-agent or shed-server is going down; try again"},
    [envelope_BusCode_TIMEOUT] = {ERROR_TIMEOUT,
	"shed-host-agent did not answer in time; see its log on the host"},
    [envelope_BusCode_SEND_FAILED] = {ERROR_SYSTEM,
	"shed-agent could not send to shed-server; see: journalctl -u shed-agent"},
    [envelope_BusCode_NO_LISTENER] = {ERROR_UNREACHABLE,
	"shed-host-agent is not running on the host; start it there with: shed-host-agent"},
    [envelope_BusCode_LISTENER_LOST] = {ERROR_CLOSED,
	"shed-host-agent went away while the request was under way; start it on the host with: "
	"shed-host-agent"},
    [envelope_BusCode_UNSUPPORTED_ENCODING] = {ERROR_UNSUPPORTED,
	"a part on the way to the host reads another encoding; update shed-agent, shed-server and "
	"shed-host-agent"},
    [envelope_BusCode_TOO_MANY_REQUESTS] = {ERROR_LIMIT,
	"too many requests are under way in this VM; try again later"},
    [envelope_BusCode_NAMESPACE_RESERVED] = {ERROR_REFUSED, "the namespace is the bus's own"},
    [envelope_BusCode_INVALID_NAMESPACE] = {ERROR_REFUSED, "the namespace's name is not valid"},
    [envelope_BusCode_NAMESPACE_ALREADY_REGISTERED] = {ERROR_REFUSED,
	"another listener holds the namespace on the host"},
    [envelope_BusCode_MISSING_SHED] = {ERROR_REFUSED, "the host's answer named no VM; see shed-server's log"},
    [envelope_BusCode_SHED_NOT_CONNECTED] = {ERROR_CLOSED,
	"shed-server does not know this VM any more; attach it again"},
    [envelope_BusCode_NOT_PENDING] = {ERROR_REFUSED, "the host answered something that was not asked"},
    [envelope_BusCode_NOT_FOUND] = {ERROR_REFUSED,
	"the publish URL has no such path; it ends in /v1/publish"},
    [envelope_BusCode_METHOD_NOT_ALLOWED] = {ERROR_REFUSED,
	"the publish URL does not take POST; it ends in /v1/publish"},
    [envelope_BusCode_FORBIDDEN] = {ERROR_REFUSED,
	"shed-agent serves the loopback only; give a publish URL with 127.0.0.1"},
    [envelope_BusCode_BODY_TOO_LARGE] = {ERROR_LIMIT, "the request is over the bus's limit of 1 MiB"},
};

const struct problem *problem_of_code(envelope_BusCode code)
{
	size_t index = (size_t)code;

	if (index >= sizeof(by_code) / sizeof(by_code[0]) || by_code[index].sentence == NULL)
		return &problem_bad_answer;
	return &by_code[index];
}
