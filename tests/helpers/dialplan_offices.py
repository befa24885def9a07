"""
An office as FreePBX writes one: generated files, each hint in the database, macros, feature codes, lamps of intercoms.

The shape is that of public configurations of that kind; every line was written anew.
"""

from pathlib import Path

FIRST, EXTENSIONS = 1_000, 1_500

_MAIN = """\
; written by a program; one's own lines belong into the files named _custom
[general]
static=yes
autofallthrough=yes
[globals]
#include globals_custom.conf
ASTETCDIR = /etc/asterisk
VM_PREFIX = *
RINGTIMER = 15
TRANSFER_CONTEXT = from-internal-xfer
NULL = ""
OUT_1 = PJSIP/trunk
#include extensions_additional.conf
#include extensions_custom.conf
[from-internal]
include => from-internal-custom
include => from-internal-additional
include => parkedcalls
exten => s,1,Macro(hangupcall)
exten => h,1,Macro(hangupcall)
[from-internal-additional]
include => app-dnd-toggle
include => app-calltrace
include => app-blacklist
include => app-speakingclock
include => app-queues
include => app-pickup
include => ext-intercom
include => ext-local
include => ext-group
include => timeconditions
include => outrt-1
exten => h,1,Hangup
"""

_MACROS = """\
[macro-hangupcall]
exten => s,1,GotoIf($["${USE_CONFIRMATION}" = "" | "${RINGGROUP_INDEX}" = "" | "${CHANNEL}" != "${UNIQCHAN}"]?skiprg)
exten => s,n,Noop(Cleaning Up Confirmation Flag: RG/${RINGGROUP_INDEX}/${CHANNEL})
exten => s,n,DBdel(RG/${RINGGROUP_INDEX}/${CHANNEL})
exten => s,n(skiprg),GotoIf($["${BLKVM_BASE}" = "" | "BLKVM/${BLKVM_BASE}/${CHANNEL}" != "${BLKVM_OVERRIDE}"]?skipblkvm)
exten => s,n,DBdel(${BLKVM_OVERRIDE})
exten => s,n(skipblkvm),GotoIf($["${FMGRP}" = ""]?theend)
exten => s,n,DBdel(FM/${FMGL})
exten => s,n(theend),ExecIf($["${ONETOUCH_RECFILE}" != ""]?Set(CDR(recordingfile)=${ONETOUCH_RECFILE}))
exten => s,n,Hangup
[macro-user-callerid]
exten => s,1,Set(TOUCH_MONITOR=${UNIQUEID})
exten => s,n,Set(AMPUSER=${IF($["${AMPUSER}" = ""]?${CALLERID(number)}:${AMPUSER})})
exten => s,n,GotoIf($["${CUT(CHANNEL,@,2):5:5}" = "queue" | ${LEN(${AMPUSERCIDNAME})}]?report)
exten => s,n,ExecIf($["${REALCALLERIDNUM:1:2}" = ""]?Set(REALCALLERIDNUM=${CALLERID(number)}))
exten => s,n,Set(AMPUSER=${DB(DEVICE/${REALCALLERIDNUM}/user)})
exten => s,n,GotoIf($["${AMPUSER}" = "none" | "${AMPUSER}" = ""]?report)
exten => s,n,Set(AMPUSERCIDNAME=${DB(AMPUSER/${AMPUSER}/cidname)})
exten => s,n,Set(__CIDMASQUERADING=${DB(AMPUSER/${AMPUSER}/cidmasquerading)})
exten => s,n,Set(CALLERID(all)="${AMPUSERCIDNAME}" <${AMPUSER}>)
exten => s,n,ExecIf($["${DB(AMPUSER/${AMPUSER}/lang)}" != ""]?Set(CHANNEL(language)=${DB(AMPUSER/${AMPUSER}/lang)}))
exten => s,n(report),Noop(TTL: ${TTL} ARG1: ${ARG1})
exten => s,n,Set(__TTL=${IF($["foo${TTL}" = "foo"]?64:$[ ${TTL} - 1 ])})
exten => s,n,GotoIf($[ ${TTL} > 0 ]?continue)
exten => s,n,Wait(${RINGTIMER})
exten => s,n,Macro(hangupcall,)
exten => s,n(continue),Set(CALLERID(number)=${CALLERID(number):0:40})
exten => s,n,Set(CALLERID(name)=${CALLERID(name):0:40})
exten => s,n,Set(CHANNEL(hangup_handler_push)=crm-hangup,s,1)
[crm-hangup]
exten => s,1,NoOp(${CHANNEL(name)} ${HANGUPCAUSE} ${CDR(billsec)})
exten => s,n,Return()
[macro-exten-vm]
exten => s,1,Macro(user-callerid,)
exten => s,n,Set(RingGroupMethod=none)
exten => s,n,Set(__EXTTOCALL=${ARG2})
exten => s,n,Set(__PICKUPMARK=${ARG2})
exten => s,n,Set(RT=${IF($["${ARG1}"!="novm" | "${DB(CFU/${EXTTOCALL})}"!=""]?${RINGTIMER}:"")})
exten => s,n,Gosub(sub-record-check,s,1(exten,${EXTTOCALL},))
exten => s,n,Macro(dial-one,${RT},${DIAL_OPTIONS},${EXTTOCALL})
exten => s,n,GotoIf($["${DIALSTATUS}"="NOANSWER" & "${DB(CFU/${EXTTOCALL})}"!=""]?docfu,1)
exten => s,n,GotoIf($["${VMBOX}"="novm" | "${ARG1}"="novm"]?s-${DIALSTATUS},1)
exten => s,n,Macro(vm,${VMBOX},${DIALSTATUS},)
exten => docfu,1,Set(RTCFU=${IF($["${VMBOX}"!="novm"]?${RINGTIMER}:"")})
exten => docfu,n,Dial(Local/${DB(CFU/${EXTTOCALL})}@from-internal/n,${RTCFU},${DIAL_OPTIONS})
exten => docfu,n,Return
exten => s-BUSY,1,NoOp(Extension is reporting BUSY and not passing to Voicemail)
exten => s-BUSY,n,GotoIf($["${IVR_RETVM}"="RETURN" & "${IVR_CONTEXT}"!=""]?exit,1)
exten => s-BUSY,n,PlayTones(busy)
exten => s-BUSY,n,Busy(20)
exten => _s-!,1,Noop(IVR_RETVM: ${IVR_RETVM} IVR_CONTEXT: ${IVR_CONTEXT})
exten => _s-!,n,GotoIf($["${IVR_RETVM}"="RETURN" & "${IVR_CONTEXT}"!=""]?exit,1)
exten => _s-!,n,PlayTones(congestion)
exten => _s-!,n,Congestion(10)
exten => exit,1,Playback(beep&line-busy-transfer-menu&silence/1)
exten => exit,n,MacroExit()
[macro-dial-one]
exten => s,1,Set(DEXTEN=${ARG3})
exten => s,n,Set(DIALSTATUS_CW=)
exten => s,n,GosubIf($["${FROM_DID}"!="" & "${SCREEN}"="" & "${DB(AMPUSER/${DEXTEN}/screen)}"!=""]?screen,1())
exten => s,n,GosubIf($["${DB(CF/${DEXTEN})}"!=""]?cf,1())
exten => s,n,GotoIf($["${DEXTEN:-1}"="#" | "${DB(DND/${DEXTEN})}"="YES"]?nodial)
exten => s,n,Set(DSTRING=${STRREPLACE(DEXTEN,\\,&,)})
exten => s,n,Set(ARRAY(D1,D2)=Local/${DEXTEN}@devices,${ARG1})
exten => s,n,Set(DEVICES=${DB(AMPUSER/${DEXTEN}/device)})
exten => s,n,Set(LOOPCNT=${FIELDQTY(DEVICES,&)})
exten => s,n,Set(ITER=1)
exten => s,n(begin),Set(THISDIAL=${DB(DEVICE/${CUT(DEVICES,&,${ITER})}/dial)})
exten => s,n,Set(ITER=$[${ITER} + 1])
exten => s,n,GotoIf($[${ITER} <= ${LOOPCNT}]?begin)
exten => s,n,ExecIf($["${SIPHEADER}"!=""]?SIPAddHeader(Alert-Info: ${SIPHEADER}))
exten => s,n,Set(CONNECTEDLINE(num,i)=${DEXTEN})
exten => s,n,Set(CONNECTEDLINE(name,i)=${DB(AMPUSER/${DEXTEN}/cidname)})
exten => s,n,Set(D_OPTIONS=${FILTER(A-Za-z0-9,${ARG2})})
exten => s,n,Dial(${D1},${ARG1},${D_OPTIONS})
exten => s,n,Set(DIALSTATUS=${IF($["${DIALSTATUS_CW}"!=""]?${DIALSTATUS_CW}:${DIALSTATUS})})
exten => s,n,MacroExit()
exten => s,n(nodial),Set(DIALSTATUS=BUSY)
exten => cf,1,Set(CFAMPUSER=${IF($["${AMPUSER}"=""]?${CALLERID(number)}:${AMPUSER})})
exten => cf,n,Set(DEXTEN=${DB(CF/${DEXTEN})})
exten => cf,n,Return()
exten => screen,1,NoOp()
exten => screen,n,Return()
exten => h,1,Macro(hangupcall)
[macro-vm]
exten => s,1,Macro(user-callerid,SKIPTTL)
exten => s,n,Set(VMGAIN=${IF($["foo${VM_GAIN}"!="foo"]?g(${VM_GAIN}):)})
exten => s,n,Goto(s-${ARG2},1)
exten => s-BUSY,1,NoOp(BUSY voicemail)
exten => s-BUSY,n,VoiceMail(${ARG1}@default,${VM_OPTS}b${VMGAIN})
exten => s-BUSY,n,Goto(exit-${VMSTATUS},1)
exten => _s-.,1,Playback(the-party-you-are-calling&is-curntly-unavail,noanswer)
exten => _s-.,n,VoiceMail(${ARG1}@default,${VM_OPTS}u${VMGAIN})
exten => _s-.,n,Goto(exit-${VMSTATUS},1)
exten => o,1,Playback(one-moment-please)
exten => o,n,GotoIf($["foo${OPERATOR_XTN}"="foo"]?nooper:from-internal,${OPERATOR_XTN},1)
exten => o,n(nooper),Hangup
exten => a,1,Macro(get-vmcontext,${ARG1})
exten => a,n,VoiceMailMain(${ARG1}@default)
exten => a,n,Hangup
exten => exit-FAILED,1,Playback(im-sorry&an-error-has-occurred)
exten => exit-FAILED,n,Hangup
exten => exit-SUCCESS,1,MacroExit()
exten => exit-USEREXIT,1,MacroExit()
[sub-record-check]
exten => s,1,GotoIf($["${LEN(${FROMEXTEN})}"!="0"]?initialized)
exten => s,n,Set(__REC_STATUS=INITIALIZED)
exten => s,n,Set(__YEAR=${STRFTIME(${EPOCH},,%Y)})
exten => s,n,Set(__TIMESTR=${YEAR}-${STRFTIME(${EPOCH},,%m%d-%H%M%S)})
exten => s,n,Set(__FROMEXTEN=${IF($["${AMPUSER}"!=""]?${AMPUSER}:unknown)})
exten => s,n(initialized),Noop(Recordings initialized)
exten => s,n,GotoIf($["${DIALPLAN_EXISTS(sub-record-check,${ARG1},1)}"="1"]?${ARG1},1)
exten => s,n,Return()
exten => exten,1,ExecIf($["${DB(AMPUSER/${ARG2}/recording/in)}"="always"]?MixMonitor(${TIMESTR}.wav))
exten => exten,n,Return()
[macro-dialout-trunk]
exten => s,1,Set(DIAL_TRUNK=${ARG1})
exten => s,n,ExecIf($["${ARG3}"!=""]?Authenticate(${ARG3}))
exten => s,n,Set(GROUP()=OUT_${DIAL_TRUNK})
exten => s,n,GotoIf($[ ${GROUP_COUNT(OUT_${DIAL_TRUNK})} > 20 ]?chanfull)
exten => s,n,Set(DIAL_NUMBER=${ARG2})
exten => s,n,Set(CALLERPRES()=allowed_not_screened)
exten => s,n,Set(HASH(__SIPHEADERS,Alert-Info)=unset)
exten => s,n,Set(custom=${CUT(OUT_${DIAL_TRUNK},:,1)})
exten => s,n,Dial(${OUT_${DIAL_TRUNK}}/${DIAL_NUMBER},300,${DIAL_TRUNK_OPTIONS})
exten => s,n,GotoIf($["${HANGUPCAUSE}" = "0"]?s-${DIALSTATUS},1)
exten => s,n,Goto(s-${DIALSTATUS},1)
exten => s,n(chanfull),Noop(max channels used up)
exten => s-BUSY,1,PlayTones(busy)
exten => s-BUSY,n,Busy(20)
exten => _s-.,1,Set(RC=${HANGUPCAUSE})
exten => _s-.,n,PlayTones(congestion)
exten => _s-.,n,Congestion(20)
"""

_FEATURES = """\
[app-dnd-toggle]
exten => *76,hint,Custom:DEVDND1000
exten => *76,1,Answer
exten => *76,n,Wait(1)
exten => *76,n,Macro(user-callerid,)
exten => *76,n,GotoIf($["${DB(DND/${AMPUSER})}" = ""]?activate:deactivate)
exten => *76,n(activate),Set(DB(DND/${AMPUSER})=YES)
exten => *76,n,Set(STATE=BUSY)
exten => *76,n,Gosub(app-dnd-toggle,sstate,1())
exten => *76,n,Playback(do-not-disturb&activated)
exten => *76,n,Macro(hangupcall,)
exten => *76,n(deactivate),DBdel(DND/${AMPUSER})
exten => *76,n,Set(STATE=NOT_INUSE)
exten => *76,n,Gosub(app-dnd-toggle,sstate,1())
exten => *76,n,Playback(do-not-disturb&de-activated)
exten => *76,n,Macro(hangupcall,)
exten => sstate,1,Set(DEVICE_STATE(Custom:DND${AMPUSER})=${STATE})
exten => sstate,n,Return()
exten => _*76XXXX,hint,Custom:DND${EXTEN:3},CustomPresence:${EXTEN:3}
exten => _*76XXXX,1,Set(DND=${DB(DND/${EXTEN:3})})
exten => _*76XXXX,n,Set(PRESENCE_STATE(CustomPresence:${EXTEN:3})=${IF($["${DND}"="YES"]?dnd:available)},,)
[app-calltrace]
exten => *69,1,Answer
exten => *69,n,Set(LASTCALL=${DB(CALLTRACE/${CALLERID(num)})})
exten => *69,n,ExecIf($["${LASTCALL}" = ""]?Playback(unidentified-no-callback))
exten => *69,n,SayDigits(${LASTCALL})
exten => *69,n,Read(WHAT,,1,,3,5)
exten => *69,n,GotoIf($["${WHAT}" = "1"]?from-internal,${LASTCALL},1)
exten => *69,n,Hangup
[app-blacklist]
exten => *30,1,Answer
exten => *30,n(enternum),Read(blacknr,enter-num-blacklist,0,,3,10)
exten => *30,n,GotoIf($["${blacknr}" = ""]?end)
exten => *30,n,Set(DB(blacklist/${blacknr})=1)
exten => *30,n(end),Hangup
exten => *31,1,Set(X=${BLACKLIST()}${CALLERID(ANI)}${CALLERID(dnid)}${REDIRECTING(from-num)})
exten => *31,n,Hangup
exten => i,1,Playback(pbx-invalid)
[app-speakingclock]
exten => *60,1,Answer
exten => *60,n,Wait(1)
exten => *60,n,Set(NumLoops=0)
exten => *60,n(start),Set(FutureTime=$[${EPOCH} + 11])
exten => *60,n,Set(FutureTimeMod=$[${FutureTime} % 10])
exten => *60,n,Set(FutureTime=$[${FutureTime} - ${FutureTimeMod} + 10])
exten => *60,n,SayUnixTime(${FutureTime},,IM)
exten => *60,n,Set(NumLoops=$[${NumLoops} + 1])
exten => *60,n,GotoIf($[${NumLoops} < 5]?start)
exten => *60,n,Hangup
[app-queues]
exten => 700,1,Macro(user-callerid,)
exten => 700,n,Set(QMAXCALLS=${GROUP_MATCH_COUNT(^700)})
exten => 700,n,Set(QOPTIONS=t)
exten => 700,n,QueueLog(700,${UNIQUEID},NONE,DID,${FROM_DID})
exten => 700,n,MusicOnHold(default,0.1)
exten => 700,n,Queue(700,${QOPTIONS},,,,,,,,)
exten => 700,n,Goto(from-internal,1000,1)
exten => 700*,1,AddQueueMember(700,Local/${CALLERID(num)}@from-internal/n)
exten => 700**,1,RemoveQueueMember(700,Local/${CALLERID(num)}@from-internal/n)
[app-pickup]
exten => _**XXXX,1,Pickup(${EXTEN:2}&${EXTEN:2}@from-internal)
exten => _**XXXX,n,Hangup
[ext-intercom]
exten => _*80XXXX,hint,${DB(AMPUSER/${EXTEN:3}/hint)}
exten => _*80XXXX,1,Macro(user-callerid,)
exten => _*80XXXX,n,Set(dialnumber=${EXTEN:3})
exten => _*80XXXX,n,Set(SHARED(intercom)=${dialnumber})
exten => _*80XXXX,n,Page(PJSIP/${dialnumber},q)
[ext-group]
exten => 600,1,Macro(user-callerid,)
exten => 600,n,GotoIf($["foo${RRNODEST}"="foo"]?set)
exten => 600,n(set),Set(RecordMethod=Group)
exten => 600,n,Dial(Local/1000@from-internal&Local/1001@from-internal,20,${DIAL_OPTIONS})
exten => 600,n,GotoIf($["${DIALSTATUS}" = "ANSWER"]?:timeconditions,1,1)
[timeconditions]
exten => 1,1,GotoIfTime(9:00-17:00,mon-fri,*,*?truestate)
exten => 1,n,ExecIf($["${DB(TC/1)}" = "true"]?Set(DB(TC/1)=))
exten => 1,n,Goto(ivr-1,s,1)
exten => 1,n(truestate),Goto(from-internal,1000,1)
[ivr-1]
exten => s,1,Set(TIMEOUT(digit)=3)
exten => s,n,Set(TIMEOUT(response)=10)
exten => s,n,Set(__IVR_RETVM=)
exten => s,n,Answer
exten => s,n(begin),Background(custom/welcome)
exten => s,n,WaitExten()
exten => 1,1,Goto(from-internal,1001,1)
exten => 2,1,Directory(default,from-internal,f)
exten => i,1,Playback(no-valid-responce-pls-try-again)
exten => i,n,Set(INVALID_LOOPCOUNT=$[${INVALID_LOOPCOUNT} + 1])
exten => i,n,GotoIf($[${INVALID_LOOPCOUNT} > 2]?hang,1:s,begin)
exten => t,1,Goto(hang,1)
exten => hang,1,Playback(vm-goodbye)
exten => hang,n,Hangup
exten => h,1,Hangup
[outrt-1]
include => outrt-1-custom
exten => _9.,1,Macro(user-callerid,LIMIT,EXTERNAL,)
exten => _9.,n,Set(MOHCLASS=${IF($["${MOHCLASS}"=""]?default:${MOHCLASS})})
exten => _9.,n,ExecIf($["${KEEPCID}"!="TRUE" & ${LEN(${TRUNKCIDOVERRIDE})}=0]?Set(TRUNKCIDOVERRIDE=))
exten => _9.,n,Set(_NODEST=)
exten => _9.,n,Macro(dialout-trunk,1,${EXTEN:1},,off)
exten => _9.,n,Macro(outisbusy,)
[macro-outisbusy]
exten => s,1,Playback(all-circuits-busy-now&pls-try-call-later,noanswer)
exten => s,n,Congestion(20)
[devices]
exten => _XXXX,1,Ringing()
exten => _XXXX,n,Answer
exten => _XXXX,n,NoOp(${CALLERID(all)} calls)
"""

_EXTENSION = """\
exten => {n},1,Set(__RINGTIMER=${{IF($["${{DB(AMPUSER/{n}/ringtimer)}}" > "0"]?${{DB(AMPUSER/{n}/ringtimer)}}:15)}})
exten => {n},n,Set(__VMBOX={box})
exten => {n},n,Macro(exten-vm,{box},{n},0,0,0)
exten => {n},n(dest),Set(__PICKUPMARK=)
exten => {n},n,Goto(vmret,1)
exten => {n},hint,${{DB(AMPUSER/{n}/hint)}}
exten => ${{VM_PREFIX}}{n},1,Macro(vm,{n},DIRECTDIAL,${{IVR_RETVM}})
exten => ${{VM_PREFIX}}{n},n,Goto(vmret,1)
exten => vmb{n},1,Macro(vm,{n},BUSY,${{IVR_RETVM}})
exten => vmb{n},n,Goto(vmret,1)
exten => vmu{n},1,Macro(vm,{n},NOANSWER,${{IVR_RETVM}})
exten => vmu{n},n,Goto(vmret,1)
exten => vms{n},1,Macro(vm,{n},NOMESSAGE,${{IVR_RETVM}})
exten => vms{n},n,Goto(vmret,1)
"""


def hint_of(number: int) -> str:
    """What the database has of an extension's hint."""
    return f"PJSIP/{number}&Custom:DND{number},CustomPresence:{number}"


def write_large_office(folder: Path) -> Path:
    """Writes its files, and returns the first of them; `database_entries` go with it."""
    extensions = "".join(_EXTENSION.format(n=n, box=n if n % 3 else "novm") for n in range(FIRST, FIRST + EXTENSIONS))
    ends = "exten => vmret,1,Hangup\nexten => h,1,Macro(hangupcall)\n"
    local = f"[ext-local]\ninclude => ext-local-custom\n{extensions}{ends}"
    (folder / "globals_custom.conf").write_text("DIAL_OPTIONS = Ttr\nDIAL_TRUNK_OPTIONS = T\nVM_GAIN =\n")
    (folder / "extensions_additional.conf").write_text(_FEATURES + _MACROS + local)
    (folder / "extensions_custom.conf").write_text(
        "[from-internal-custom]\nexten => 1234,1,Playback(demo-congrats)\nexten => 1234,n,Hangup\n"
        "[outrt-1-custom]\n[ext-local-custom]\n[parkedcalls]\nignorepat => 9\n"
        "[macro-get-vmcontext]\nexten => s,1,Set(VMCONTEXT=default)\n"
    )
    (folder / "extensions.conf").write_text(_MAIN)
    return folder / "extensions.conf"


def database_entries() -> dict[tuple[str, str], str]:
    """By family and key, what such an office keeps in its database."""
    entries: dict[tuple[str, str], str] = {}
    for number in range(FIRST, FIRST + EXTENSIONS):
        entries["AMPUSER", f"{number}/hint"] = hint_of(number)
        entries["AMPUSER", f"{number}/cidname"] = f"Person {number}"
        entries["AMPUSER", f"{number}/device"] = str(number)
        entries["DEVICE", f"{number}/dial"] = f"PJSIP/{number}"
        entries["DEVICE", f"{number}/user"] = str(number)
    return entries
