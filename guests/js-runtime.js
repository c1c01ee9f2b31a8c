(function(host){"use strict";
"use strict";var runtime=(()=>{var On=Object.defineProperty;var Au=Object.getOwnPropertyDescriptor;var Tu=Object.getOwnPropertyNames;var Ru=Object.prototype.hasOwnProperty;var Ct=(t,e,r)=>()=>{if(r)throw r[0];try{return t&&(e=t(t=0)),e}catch(n){throw r=[n],n}};var rr=(t,e)=>()=>{try{return e||t((e={exports:{}}).exports,e),e.exports}catch(r){throw e=0,r}},gi=(t,e)=>{for(var r in e)
On(t,r,{get:e[r],enumerable:!0})},Bu=(t,e,r,n)=>{if(e&&typeof e=="object"||typeof e=="function")for(let o of Tu(e))!Ru.call(
t,o)&&o!==r&&On(t,o,{get:()=>e[o],enumerable:!(n=Au(e,o))||n.enumerable});return t};var bi=t=>Bu(On({},"__esModule",{value:!0}),t);function Ge(t,e,r){Pu(t,e,r)}function or(t){return new Ke(e=>{e(t)})}function K(t){return He(t)?new w(new w(t.buffer,t.byteOffset,
t.byteLength)):new w(new w(t))}function Ei(t){try{return wi(t)}catch{return wi(t,Iu)}}function ki(t){return it(Cu,t,[])}
function ne(t){let e=0;for(let o=0;o<t.length;o+=1)e+=t[o].length;let r=new w(e),n=0;for(let o=0;o<t.length;o+=1){let i=t[o];
r.set(i,n),n+=i.length}return r}var it,Fn,_i,vi,He,Ar,Tr,j,Ve,nr,Rr,Ke,x,w,Br,Pu,Si,wi,Cu,Iu,U=Ct(()=>{"use strict";it=Reflect.
apply,Fn=Reflect.defineProperty,_i=Object.keys,vi=Array.isArray,He=ArrayBuffer.isView,Ar=Object.getPrototypeOf,Tr=Promise.
prototype,j=JSON.parse,Ve=JSON.stringify,nr=String,Rr=Error,Ke=Promise,x=TypeError,w=Uint8Array,Br=ArrayBuffer,Pu=Function.
prototype.call.bind(Promise.prototype.then),Si=Function.prototype.toString;wi=w.fromBase64,Cu=w.prototype.toBase64,Iu={__proto__:null,
alphabet:"base64url"}});function st(t){let{stack:e,message:r}=t,n=nr(t.name),o=r===""?n:`${n}: ${r}`,i=typeof e=="string"?e:"";return i.startsWith(
o)?i.trimEnd():i===""?o:`${o}
${i.trimEnd()}`}var Pr=Ct(()=>{"use strict";U()});function M(t,e){Object.defineProperty(t.prototype,Ti,{value(){return e(this)},writable:!0,configurable:!0})}function ge(t,e=2){
try{return at(t,{maxDepth:e,path:[],circular:[]},!1)}catch{return"[value that throws when it is inspected]"}}function Un(t){
let e=t[0];if(t.length===1)return typeof e=="string"?e:ge(e);let r=0,n="";typeof e=="string"&&(r=1,n=e.includes("%")?e.replace(
/%([sdifjoOc%])/g,(o,i)=>{if(i==="%")return"%";if(r>=t.length)return o;let s=t[r];return r+=1,Lu(i,s)}):e);for(let o=r;o<
t.length;o+=1){let i=t[o];o>0&&(n+=" "),n+=typeof i=="string"?i:ge(i)}return n}function Lu(t,e){if(t==="c")return"";if(t===
"s")return typeof e=="bigint"?`${e}n`:Object.is(e,-0)?"-0":typeof e=="object"&&e!==null?ge(e,0):String(e);if(t==="j")try{
return JSON.stringify(e)}catch{return"[Circular]"}return t==="o"||t==="O"?ge(e,4):typeof e=="symbol"?"NaN":typeof e=="bi\
gint"?`${e}n`:t==="f"?String(Number.parseFloat(String(e))):t==="i"?typeof e=="object"?"NaN":String(Number.parseInt(String(
e),10)):typeof e=="object"?"NaN":String(Number(e))}function at(t,e,r){switch(typeof t){case"string":return qn(t.length>xi?
`${t.slice(0,xi)}...`:t);case"number":return Object.is(t,-0)?"-0":String(t);case"bigint":return`${t}n`;case"function":case"\
object":return t===null?"null":Uu(t,e,r);default:return String(t)}}function qn(t){let e=t.includes("'")?t.includes('"')?
t.includes("`")?"'":"`":'"':"'",r=JSON.stringify(t).slice(1,-1).replaceAll('\\"','"');return e==="'"&&(r=r.replaceAll("'",
"\\'")),e+r+e}function Uu(t,e,r){if(e.path.includes(t))return e.circular.includes(t)||e.circular.push(t),`[Circular *${e.
circular.indexOf(t)+1}]`;let n=Cr(t),o=t[Ti];if(typeof o=="function"){let u=it(o,t,[e.maxDepth-e.path.length,{},ge]);if(typeof u==
"string")return u;if(u!==t){let l=e.path.length>e.maxDepth?"":at(u,e,r);return l===""?`[${n}]`:`${n} ${l}`}}let i=qu(t);
if(i!==void 0&&$u(t,i))return i.head;if(e.path.length>e.maxDepth)return Array.isArray(t)?"[Array]":`[${n??"Object: null \
prototype"}]`;e.path.push(t);let s;if(i!==void 0)s=It(i.head,"{",ir(t,e,i.skip),"}");else if(Array.isArray(t)){let u=n===
"Array"?"":`${n??"[Array: null prototype]"}(${t.length})`;s=It(u,"[",[...Ai(t,e),...ir(t,e,Ri)],"]")}else if(t instanceof
Map){let l=[...t].slice(0,ut).map(([f,c])=>`${at(f,e,!0)} => ${at(c,e,!0)}`);s=It(`${n}(${t.size})`,"{",[...Ln(l,t.size),
...ir(t,e)],"}")}else if(t instanceof Set){let u=[...t].slice(0,ut).map(l=>at(l,e,!0));s=It(`${n}(${t.size})`,"{",[...Ln(
u,t.size),...ir(t,e)],"}")}else if(ArrayBuffer.isView(t)&&!(t instanceof DataView)){let u=t;s=It(`${n}(${u.length})`,"[",
Ai(u,e),"]")}else if(t instanceof ArrayBuffer)s=`ArrayBuffer { [Uint8Contents]: <${Array.from(new Uint8Array(t,0,Math.min(
50,t.byteLength)),l=>l.toString(16).padStart(2,"0")).join(" ")}>, byteLength: ${t.byteLength} }`;else if(t instanceof Promise)
s="Promise { <...> }";else{let u=t[Symbol.toStringTag],l=typeof u=="string"&&u!==""&&u!==n?` [${u}]`:"",f=n==="Object"&&
l===""?"":`${n??"[Object: null prototype]"}${l}`;s=It(f,"{",ir(t,e),"}")}e.path.pop();let a=e.circular.indexOf(t);return a!==
-1&&(s=`<ref *${a+1}> ${s}`),r?s.replaceAll(`
`,`
  `):s}function qu(t){let e=Ri;if(typeof t=="function"){let{name:r}=t,n=Function.prototype.toString.call(t).startsWith("\
class"),o=n?"class":Cr(t)??"Function",i=typeof r=="string"&&r!==""?n?` ${r}`:`: ${r}`:" (anonymous)";return{head:`[${o}${i}\
]`,skip:()=>!1}}if(t instanceof Error){let r=st(t);return{head:r.includes(`
    at `)?r:`[${r}]`,skip:n=>n==="stack"||n==="message"}}if(t instanceof Date)return{head:Number.isNaN(t.getTime())?"Inv\
alid Date":t.toISOString(),skip:e};if(t instanceof RegExp)return{head:String(t),skip:e};if(t instanceof String)return{head:`\
[String: ${qn(String(t))}]`,skip:e};if(t instanceof Number||t instanceof Boolean)return{head:`[${Cr(t)}: ${String(t)}]`,
skip:e};if(t instanceof WeakMap||t instanceof WeakSet)return{head:`${Cr(t)} { <items unknown> }`,skip:e}}function $u(t,{
skip:e}){return!Object.keys(t).some(r=>!e(r))&&!(t instanceof Error&&"cause"in t)}function Ri(t){return/^\d+$/.test(t)}function Cr(t){
for(let e=t;e!==null;e=Object.getPrototypeOf(e)){let n=Object.getOwnPropertyDescriptor(e,"constructor")?.value;if(typeof n==
"function"&&typeof n.name=="string"&&n.name!=="")return n.name}}function Ai(t,e){let r=[],n=0,o=()=>{n>0&&r.push(`<${n} \
empty item${n>1?"s":""}>`),n=0},i=Math.min(t.length,ut);for(let s=0;s<i;s+=1)s in t?(o(),r.push(at(t[s],e,!0))):n+=1;return o(),
Ln(r,t.length)}function Ln(t,e){return e>ut&&t.push(`... ${e-ut} more item${e-ut>1?"s":""}`),t}function ir(t,e,r=()=>!1){
let n=[];for(let o of Reflect.ownKeys(t)){if(typeof o=="string"&&r(o))continue;let i=Object.getOwnPropertyDescriptor(t,o),
s=t instanceof Error&&o==="cause";if(i===void 0||i.enumerable!==!0&&!s)continue;if(n.length>=ut)return[...n,"..."];let a=typeof o==
"symbol"?String(o):Fu.test(o)?o:qn(o),u=s?"[cause]":a;n.push(`${u}: ${ju(i,e)}`)}return n}function ju(t,e){return t.get!==
void 0?t.set===void 0?"[Getter]":"[Getter/Setter]":t.set===void 0?at(t.value,e,!0):"[Setter]"}function It(t,e,r,n){let o=t===
""?e:`${t} ${e}`;return r.length===0?o+n:r.reduce((s,a)=>s+a.length+2,o.length)>Ou||r.some(s=>s.includes(`
`))?`${o}
  ${r.join(`,
  `)}
${n}`:`${o} ${r.join(", ")} ${n}`}var Ti,ut,xi,Ou,Fu,ie=Ct(()=>{"use strict";U();Pr();Ti=Symbol.for("nodejs.util.inspect\
.custom");ut=100,xi=1e4,Ou=72,Fu=/^[A-Za-z_$][\w$]*$/});function $t(){}function q(t){return typeof t=="object"&&t!==null||typeof t=="function"}function E(t,e){try{Object.defineProperty(
t,"name",{value:e,configurable:!0})}catch{}}function $(t){return new co(t)}function k(t){return $(e=>e(t))}function y(t){
return Du(t)}function xe(t,e,r){return Nu.call(t,e,r)}function X(t,e,r){xe(xe(t,e,r),void 0,Yi)}function $n(t,e){X(t,e)}
function Kn(t,e){X(t,void 0,e)}function Ue(t,e,r){return xe(t,e,r)}function Dt(t){xe(t,void 0,Yi)}function mt(t,e,r){if(typeof t!=
"function")throw new TypeError("Argument is not a function");return Function.prototype.apply.call(t,e,r)}function Me(t,e,r){
try{return k(mt(t,e,r))}catch(n){return y(n)}}function Xi(t,e){t._ownerReadableStream=e,e._reader=t,e._state==="readable"?
Gn(t):e._state==="closed"?(function(r){Gn(r),es(r)})(t):Zi(t,e._storedError)}function yo(t,e){return be(t._ownerReadableStream,
e)}function qe(t){let e=t._ownerReadableStream;e._state==="readable"?go(t,new TypeError("Reader was released and can no \
longer be used to monitor the stream's closedness")):(function(r,n){Zi(r,n)})(t,new TypeError("Reader was released and c\
an no longer be used to monitor the stream's closedness")),e._readableStreamController[mo](),e._reader=void 0,t._ownerReadableStream=
void 0}function Kr(t){return new TypeError("Cannot "+t+" a stream using a released reader")}function Gn(t){t._closedPromise=
$((e,r)=>{t._closedPromise_resolve=e,t._closedPromise_reject=r})}function Zi(t,e){Gn(t),go(t,e)}function go(t,e){t._closedPromise_reject!==
void 0&&(Dt(t._closedPromise),t._closedPromise_reject(e),t._closedPromise_resolve=void 0,t._closedPromise_reject=void 0)}
function es(t){t._closedPromise_resolve!==void 0&&(t._closedPromise_resolve(void 0),t._closedPromise_resolve=void 0,t._closedPromise_reject=
void 0)}function Re(t,e){if(t!==void 0&&typeof(r=t)!="object"&&typeof r!="function")throw new TypeError(`${e} is not an \
object.`);var r}function ce(t,e){if(typeof t!="function")throw new TypeError(`${e} is not a function.`)}function ts(t,e){
if(!(function(r){return typeof r=="object"&&r!==null||typeof r=="function"})(t))throw new TypeError(`${e} is not an obje\
ct.`)}function $e(t,e,r){if(t===void 0)throw new TypeError(`Parameter ${e} is required in '${r}'.`)}function Yn(t,e,r){if(t===
void 0)throw new TypeError(`${e} is required in '${r}'.`)}function bo(t){return Number(t)}function Pi(t){return t===0?0:
t}function wo(t,e){let r=Number.MAX_SAFE_INTEGER,n=Number(t);if(n=Pi(n),!Bi(n))throw new TypeError(`${e} is not a finite\
 number`);if(n=(function(o){return Pi(Wu(o))})(n),n<0||n>r)throw new TypeError(`${e} is outside the accepted range of 0 \
to ${r}, inclusive`);return Bi(n)&&n!==0?n:0}function _o(t,e){if(!Ye(t))throw new TypeError(`${e} is not a ReadableStrea\
m.`)}function Lt(t){return new we(t)}function rs(t,e){t._reader._readRequests.push(e)}function vo(t,e,r){let n=t._reader.
_readRequests.shift();r?n._closeSteps():n._chunkSteps(e)}function tn(t){return t._reader._readRequests.length}function ns(t){
let e=t._reader;return e!==void 0&&!!Je(e)}function Je(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_readR\
equests")&&t instanceof we}function jt(t,e){let r=t._ownerReadableStream;r._disturbed=!0,r._state==="closed"?e._closeSteps():
r._state==="errored"?e._errorSteps(r._storedError):r._readableStreamController[ho](e)}function os(t){let e=t._ownerReadableStream;
return e._state==="closed"||e._state==="errored"||e._readableStreamController[po]()}function is(t,e){let r=t._readRequests;
t._readRequests=new Z,r.forEach(n=>{n._errorSteps(e)})}function Ir(t){return new TypeError(`ReadableStreamDefaultReader.\
prototype.${t} can only be used on a ReadableStreamDefaultReader`)}function ar(t){return t.slice()}function ss(t,e,r,n,o){
new Uint8Array(t).set(new Uint8Array(r,n,o),e)}function as(t,e,r){if(t.slice)return t.slice(e,r);let n=r-e,o=new ArrayBuffer(
n);return ss(o,0,t,e,n),o}function ur(t,e){let r=t[e];if(r!=null){if(typeof r!="function")throw new TypeError(`${String(
e)} is not a function`);return r}}function Ci(t){try{let e=t.done,r=t.value;return xe(fr(r),n=>({done:e,value:n}))}catch(e){
return y(e)}}function us(t,e="sync",r){if(r===void 0)if(e==="async"){if((r=ur(t,yr))===void 0)return(function(o){let i={
next(){let s;try{s=ls(o)}catch(a){return y(a)}return Ci(s)},return(s){let a;try{let u=ur(o.iterator,"return");if(u===void 0)
return k({done:!0,value:s});a=mt(u,o.iterator,[s])}catch(u){return y(u)}return q(a)?Ci(a):y(new TypeError("The iterator.\
return() method must return an object"))}};return{iterator:i,nextMethod:i.next,done:!1}})(us(t,"sync",ur(t,Symbol.iterator)))}else
r=ur(t,Symbol.iterator);if(r===void 0)throw new TypeError("The object is not iterable");let n=mt(r,t,[]);if(!q(n))throw new TypeError(
"The iterator method must return an object");return{iterator:n,nextMethod:n.next,done:!1}}function ls(t){let e=mt(t.nextMethod,
t.iterator,[]);if(!q(e))throw new TypeError("The iterator.next() method must return an object");return e}function Ii(t){
if(!q(t)||!Object.prototype.hasOwnProperty.call(t,"_asyncIteratorImpl"))return!1;try{return t._asyncIteratorImpl instanceof
Gr}catch{return!1}}function Oi(t){return new TypeError(`ReadableStreamAsyncIterator.${t} can only be used on a ReadableS\
teamAsyncIterator`)}function Fi(t){let e=as(t.buffer,t.byteOffset,t.byteOffset+t.byteLength);return new Uint8Array(e)}function Zn(t){
let e=t._queue.shift();return t._queueTotalSize-=e.size,t._queueTotalSize<0&&(t._queueTotalSize=0),e.value}function So(t,e,r){
if(typeof(n=r)!="number"||fs(n)||n<0||r===1/0)throw new RangeError("Size must be a finite, non-NaN, non-negative number.");
var n;t._queue.push({value:e,size:r}),t._queueTotalSize+=r}function Xe(t){t._queue=new Z,t._queueTotalSize=0}function ds(t){
return t===DataView}function hs(t){return ds(t)?1:t.BYTES_PER_ELEMENT}function dt(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.
call(t,"_controlledReadableByteStream")&&t instanceof ue}function Dn(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.
call(t,"_associatedReadableByteStreamController")&&t instanceof Be}function vt(t){if((function(r){let n=r._controlledReadableByteStream;
return n._state!=="readable"||r._closeRequested||!r._started?!1:!!(ns(n)&&tn(n)>0||ko(n)&&Ts(n)>0||ks(r)>0)})(t)){if(t._pulling)
return void(t._pullAgain=!0);t._pulling=!0,X(t._pullAlgorithm(),()=>(t._pulling=!1,t._pullAgain&&(t._pullAgain=!1,vt(t)),
null),r=>(se(t,r),null))}}function ps(t){Eo(t),t._pendingPullIntos=new Z}function ms(t,e){let r=!1;t._state==="closed"&&
(r=!0);let n=ys(e);e.readerType==="default"?vo(t,n,r):(function(o,i,s){let a=o._reader,u=a._readIntoRequests.shift();s?u.
_closeSteps(i):u._chunkSteps(i)})(t,n,r)}function Mr(t,e){for(let r=0;r<e.length;++r)ms(t,e[r])}function ys(t){let e=t.bytesFilled,
r=t.elementSize;return new t.viewConstructor(t.buffer,t.byteOffset,e/r)}function Nr(t,e,r,n){t._queue.push({buffer:e,byteOffset:r,
byteLength:n}),t._queueTotalSize+=n}function gs(t,e,r,n){let o;try{o=as(e,r,r+n)}catch(i){throw se(t,i),i}Nr(t,o,0,n)}function bs(t,e){
e.bytesFilled>0&&gs(t,e.buffer,e.byteOffset,e.bytesFilled),Ut(t)}function ws(t,e){let r=Math.min(t._queueTotalSize,e.byteLength-
e.bytesFilled),n=e.bytesFilled+r,o=r,i=!1,s=n-n%e.elementSize;s>=e.minimumFill&&(o=s-e.bytesFilled,i=!0);let a=t._queue;
for(;o>0;){let u=a.peek(),l=Math.min(o,u.byteLength),f=e.byteOffset+e.bytesFilled;ss(e.buffer,f,u.buffer,u.byteOffset,l),
u.byteLength===l?a.shift():(u.byteOffset+=l,u.byteLength-=l),t._queueTotalSize-=l,_s(t,l,e),o-=l}return i}function _s(t,e,r){
r.bytesFilled+=e}function vs(t){t._queueTotalSize===0&&t._closeRequested?(rn(t),gr(t._controlledReadableByteStream)):vt(
t)}function Eo(t){t._byobRequest!==null&&(t._byobRequest._associatedReadableByteStreamController=void 0,t._byobRequest._view=
null,t._byobRequest=null)}function eo(t){let e=[];for(;t._pendingPullIntos.length>0&&t._queueTotalSize!==0;){let r=t._pendingPullIntos.
peek();ws(t,r)&&(Ut(t),e.push(r))}return e}function Ss(t,e){let r=t._pendingPullIntos.peek();Eo(t),t._controlledReadableByteStream.
_state==="closed"?(function(n,o){o.readerType==="none"&&Ut(n);let i=n._controlledReadableByteStream;if(ko(i)){let s=[];for(;s.
length<Ts(i);)s.push(Ut(n));Mr(i,s)}})(t,r):(function(n,o,i){if(_s(0,o,i),i.readerType==="none"){bs(n,i);let u=eo(n);return void Mr(
n._controlledReadableByteStream,u)}if(i.bytesFilled<i.minimumFill)return;Ut(n);let s=i.bytesFilled%i.elementSize;if(s>0){
let u=i.byteOffset+i.bytesFilled;gs(n,i.buffer,u-s,s)}i.bytesFilled-=s;let a=eo(n);ms(n._controlledReadableByteStream,i),
Mr(n._controlledReadableByteStream,a)})(t,e,r),vt(t)}function Ut(t){return t._pendingPullIntos.shift()}function rn(t){t.
_pullAlgorithm=void 0,t._cancelAlgorithm=void 0}function lr(t){let e=t._controlledReadableByteStream;if(!t._closeRequested&&
e._state==="readable")if(t._queueTotalSize>0)t._closeRequested=!0;else{if(t._pendingPullIntos.length>0){let r=t._pendingPullIntos.
peek();if(r.bytesFilled%r.elementSize!==0){let n=new TypeError("Insufficient bytes to fill elements in the given buffer");
throw se(t,n),n}}rn(t),gr(e)}}function Dr(t,e){let r=t._controlledReadableByteStream;if(t._closeRequested||r._state!=="r\
eadable")return;let{buffer:n,byteOffset:o,byteLength:i}=e;if(gt(n))throw new TypeError("chunk's buffer is detached and s\
o cannot be enqueued");let s=yt(n);if(t._pendingPullIntos.length>0){let a=t._pendingPullIntos.peek();if(gt(a.buffer))throw new TypeError(
"The BYOB request's buffer has been detached and so cannot be filled with an enqueued chunk");Eo(t),a.buffer=yt(a.buffer),
a.readerType==="none"&&bs(t,a)}ns(r)?((function(a){let u=a._controlledReadableByteStream._reader;for(;u._readRequests.length>
0;){if(a._queueTotalSize===0)return;Es(a,u._readRequests.shift())}})(t),tn(r)===0?Nr(t,s,o,i):(t._pendingPullIntos.length>
0&&Ut(t),vo(r,new Uint8Array(s,o,i),!1))):ko(r)?(Nr(t,s,o,i),Mr(r,eo(t))):Nr(t,s,o,i),vt(t)}function se(t,e){let r=t._controlledReadableByteStream;
r._state==="readable"&&(ps(t),Xe(t),rn(t),Vs(r,e))}function Es(t,e){let r=t._queue.shift();t._queueTotalSize-=r.byteLength,
vs(t);let n=new Uint8Array(r.buffer,r.byteOffset,r.byteLength);e._chunkSteps(n)}function to(t){if(t._byobRequest===null&&
t._pendingPullIntos.length>0){let e=t._pendingPullIntos.peek(),r=new Uint8Array(e.buffer,e.byteOffset+e.bytesFilled,e.byteLength-
e.bytesFilled),n=Object.create(Be.prototype);(function(o,i,s){o._associatedReadableByteStreamController=i,o._view=s})(n,
t,r),t._byobRequest=n}return t._byobRequest}function ks(t){let e=t._controlledReadableByteStream._state;return e==="erro\
red"?null:e==="closed"?0:t._strategyHWM-t._queueTotalSize}function Wr(t,e){let r=t._pendingPullIntos.peek();if(t._controlledReadableByteStream.
_state==="closed"){if(e!==0)throw new TypeError("bytesWritten must be 0 when calling respond() on a closed stream")}else{
if(e===0)throw new TypeError("bytesWritten must be greater than 0 when calling respond() on a readable stream");if(r.bytesFilled+
e>r.byteLength)throw new RangeError("bytesWritten out of range")}r.buffer=yt(r.buffer),Ss(t,e)}function zr(t,e){let r=t.
_pendingPullIntos.peek();if(t._controlledReadableByteStream._state==="closed"){if(e.byteLength!==0)throw new TypeError("\
The view's length must be 0 when calling respondWithNewView() on a closed stream")}else if(e.byteLength===0)throw new TypeError(
"The view's length must be greater than 0 when calling respondWithNewView() on a readable stream");if(r.byteOffset+r.bytesFilled!==
e.byteOffset)throw new RangeError("The region specified by view does not match byobRequest");if(r.bufferByteLength!==e.buffer.
byteLength)throw new RangeError("The buffer of view has different capacity than byobRequest");if(r.bytesFilled+e.byteLength>
r.byteLength)throw new RangeError("The region specified by view is larger than byobRequest");let n=e.byteLength;r.buffer=
yt(e.buffer),Ss(t,n)}function xs(t,e,r,n,o,i,s){e._controlledReadableByteStream=t,e._pullAgain=!1,e._pulling=!1,e._byobRequest=
null,e._queue=e._queueTotalSize=void 0,Xe(e),e._closeRequested=!1,e._started=!1,e._strategyHWM=i,e._pullAlgorithm=n,e._cancelAlgorithm=
o,e._autoAllocateChunkSize=s,e._pendingPullIntos=new Z,t._readableStreamController=e,X(k(r()),()=>(e._started=!0,vt(e),null),
a=>(se(e,a),null))}function Wn(t){return new TypeError(`ReadableStreamBYOBRequest.prototype.${t} can only be used on a R\
eadableStreamBYOBRequest`)}function sr(t){return new TypeError(`ReadableByteStreamController.prototype.${t} can only be \
used on a ReadableByteStreamController`)}function zu(t,e){if((t=`${t}`)!="byob")throw new TypeError(`${e} '${t}' is not \
a valid enumeration value for ReadableStreamReaderMode`);return t}function As(t){return new _e(t)}function Li(t,e){t._reader.
_readIntoRequests.push(e)}function Ts(t){return t._reader._readIntoRequests.length}function ko(t){let e=t._reader;return e!==
void 0&&!!ht(e)}function ht(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_readIntoRequests")&&t instanceof
_e}function Rs(t,e,r,n){let o=t._ownerReadableStream;o._disturbed=!0,o._state==="errored"?n._errorSteps(o._storedError):
(function(i,s,a,u){let l=i._controlledReadableByteStream,f=s.constructor,c=hs(f),{byteOffset:h,byteLength:p}=s,m=a*c,g;try{
g=yt(s.buffer)}catch(B){return void u._errorSteps(B)}let A={buffer:g,bufferByteLength:g.byteLength,byteOffset:h,byteLength:p,
bytesFilled:0,minimumFill:m,elementSize:c,viewConstructor:f,readerType:"byob"};if(i._pendingPullIntos.length>0)return i.
_pendingPullIntos.push(A),void Li(l,u);if(l._state==="closed"){let B=new f(A.buffer,A.byteOffset,0);return void u._closeSteps(
B)}if(i._queueTotalSize>0){if(ws(i,A)){let B=ys(A);return vs(i),void u._chunkSteps(B)}if(i._closeRequested){let B=new TypeError(
"Insufficient bytes to fill elements in the given buffer");return se(i,B),void u._errorSteps(B)}}i._pendingPullIntos.push(
A),Li(l,u),vt(i)})(o._readableStreamController,e,r,n)}function Bs(t,e){let r=t._readIntoRequests;t._readIntoRequests=new Z,
r.forEach(n=>{n._errorSteps(e)})}function Or(t){return new TypeError(`ReadableStreamBYOBReader.prototype.${t} can only b\
e used on a ReadableStreamBYOBReader`)}function dr(t,e){let{highWaterMark:r}=t;if(r===void 0)return e;if(fs(r)||r<0)throw new RangeError(
"Invalid highWaterMark");return r}function Yr(t){let{size:e}=t;return e||(()=>1)}function Jr(t,e){Re(t,e);let r=t?.highWaterMark,
n=t?.size;return{highWaterMark:r===void 0?void 0:bo(r),size:n===void 0?void 0:Hu(n,`${e} has member 'size' that`)}}function Hu(t,e){
return ce(t,e),r=>bo(t(r))}function Vu(t,e,r){return ce(t,r),n=>Me(t,e,[n])}function Ku(t,e,r){return ce(t,r),()=>Me(t,e,
[])}function Gu(t,e,r){return ce(t,r),n=>mt(t,e,[n])}function Yu(t,e,r){return ce(t,r),(n,o)=>Me(t,e,[n,o])}function Ps(t,e){
if(!Ft(t))throw new TypeError(`${e} is not a WritableStream.`)}function Cs(t){return new ae(t)}function Is(t){t._state="\
writable",t._storedError=void 0,t._writer=void 0,t._writableStreamController=void 0,t._writeRequests=new Z,t._inFlightWriteRequest=
void 0,t._closeRequest=void 0,t._inFlightCloseRequest=void 0,t._pendingAbortRequest=void 0,t._backpressure=!1}function Ft(t){
return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_writableStreamController")&&t instanceof ve}function qt(t){return t.
_writer!==void 0}function Qr(t,e){var r;if(t._state==="closed"||t._state==="errored")return k(void 0);t._writableStreamController.
_abortReason=e,(r=t._writableStreamController._abortController)===null||r===void 0||r.abort(e);let n=t._state;if(n==="cl\
osed"||n==="errored")return k(void 0);if(t._pendingAbortRequest!==void 0)return t._pendingAbortRequest._promise;let o=!1;
n==="erroring"&&(o=!0,e=void 0);let i=$((s,a)=>{t._pendingAbortRequest={_promise:void 0,_resolve:s,_reject:a,_reason:e,_wasAlreadyErroring:o}});
return t._pendingAbortRequest._promise=i,o||xo(t,e),i}function Os(t){let e=t._state;if(e==="closed"||e==="errored")return y(
new TypeError(`The stream (in ${e} state) is not in the writable state and cannot be closed`));let r=$((i,s)=>{let a={_resolve:i,
_reject:s};t._closeRequest=a}),n=t._writer;var o;return n!==void 0&&t._backpressure&&e==="writable"&&Co(n),So(o=t._writableStreamController,
qs,0),nn(o),r}function oo(t,e){t._state!=="writable"?Ao(t):xo(t,e)}function xo(t,e){let r=t._writableStreamController;t.
_state="erroring",t._storedError=e;let n=t._writer;n!==void 0&&Ls(n,e),!(function(o){return!(o._inFlightWriteRequest===void 0&&
o._inFlightCloseRequest===void 0)})(t)&&r._started&&Ao(t)}function Ao(t){t._state="errored",t._writableStreamController[Qi]();
let e=t._storedError;if(t._writeRequests.forEach(n=>{n._reject(e)}),t._writeRequests=new Z,t._pendingAbortRequest===void 0)
return void Fr(t);let r=t._pendingAbortRequest;if(t._pendingAbortRequest=void 0,r._wasAlreadyErroring)return r._reject(e),
void Fr(t);X(t._writableStreamController[Ji](r._reason),()=>(r._resolve(),Fr(t),null),n=>(r._reject(n),Fr(t),null))}function Se(t){
return t._closeRequest!==void 0||t._inFlightCloseRequest!==void 0}function Fr(t){t._closeRequest!==void 0&&(t._closeRequest.
_reject(t._storedError),t._closeRequest=void 0);let e=t._writer;e!==void 0&&Po(e,t._storedError)}function To(t,e){let r=t.
_writer;r!==void 0&&e!==t._backpressure&&(e?(function(n){on(n)})(r):Co(r)),t._backpressure=e}function lt(t){return!!q(t)&&
!!Object.prototype.hasOwnProperty.call(t,"_ownerWritableStream")&&t instanceof ae}function Fs(t){return Os(t._ownerWritableStream)}
function Ju(t,e){t._closedPromiseState==="pending"?Po(t,e):(function(r,n){Ns(r,n)})(t,e)}function Ls(t,e){t._readyPromiseState===
"pending"?Ws(t,e):(function(r,n){io(r,n)})(t,e)}function Us(t){let e=t._ownerWritableStream,r=new TypeError("Writer was \
released and can no longer be used to monitor the stream's closedness");Ls(t,r),Ju(t,r),e._writer=void 0,t._ownerWritableStream=
void 0}function Ro(t,e){let r=t._ownerWritableStream,n=r._writableStreamController,o=(function(a,u){if(a._strategySizeAlgorithm===
void 0)return 1;try{return a._strategySizeAlgorithm(u)}catch(l){return hr(a,l),1}})(n,e);if(r!==t._ownerWritableStream)return y(
cr("write to"));let i=r._state;if(i==="errored")return y(r._storedError);if(Se(r)||i==="closed")return y(new TypeError("\
The stream is closing or closed and cannot be written to"));if(i==="erroring")return y(r._storedError);let s=(function(a){
return $((u,l)=>{let f={_resolve:u,_reject:l};a._writeRequests.push(f)})})(r);return(function(a,u,l){try{So(a,u,l)}catch(c){
return void hr(a,c)}let f=a._controlledWritableStream;!Se(f)&&f._state==="writable"&&To(f,Bo(a)),nn(a)})(n,e,o),s}function zn(t){
return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_controlledWritableStream")&&t instanceof je}function $s(t,e,r,n,o,i,s,a){
e._controlledWritableStream=t,t._writableStreamController=e,e._queue=void 0,e._queueTotalSize=void 0,Xe(e),e._abortReason=
void 0,e._abortController=(function(){if(typeof AbortController=="function")return new AbortController})(),e._started=!1,
e._strategySizeAlgorithm=a,e._strategyHWM=s,e._writeAlgorithm=n,e._closeAlgorithm=o,e._abortAlgorithm=i;let u=Bo(e);To(t,
u),X(k(r()),()=>(e._started=!0,nn(e),null),l=>(e._started=!0,oo(t,l),null))}function Xr(t){t._writeAlgorithm=void 0,t._closeAlgorithm=
void 0,t._abortAlgorithm=void 0,t._strategySizeAlgorithm=void 0}function js(t){return t._strategyHWM-t._queueTotalSize}function nn(t){
let e=t._controlledWritableStream;if(!t._started||e._inFlightWriteRequest!==void 0)return;if(e._state==="erroring")return void Ao(
e);if(t._queue.length===0)return;let r=t._queue.peek().value;r===qs?(function(n){let o=n._controlledWritableStream;(function(s){
s._inFlightCloseRequest=s._closeRequest,s._closeRequest=void 0})(o),Zn(n);let i=n._closeAlgorithm();Xr(n),X(i,()=>((function(s){
s._inFlightCloseRequest._resolve(void 0),s._inFlightCloseRequest=void 0,s._state==="erroring"&&(s._storedError=void 0,s.
_pendingAbortRequest!==void 0&&(s._pendingAbortRequest._resolve(),s._pendingAbortRequest=void 0)),s._state="closed";let a=s.
_writer;a!==void 0&&Ds(a)})(o),null),s=>((function(a,u){a._inFlightCloseRequest._reject(u),a._inFlightCloseRequest=void 0,
a._pendingAbortRequest!==void 0&&(a._pendingAbortRequest._reject(u),a._pendingAbortRequest=void 0),oo(a,u)})(o,s),null))})(
t):(function(n,o){let i=n._controlledWritableStream;(function(a){a._inFlightWriteRequest=a._writeRequests.shift()})(i);let s=n.
_writeAlgorithm(o);X(s,()=>{(function(u){u._inFlightWriteRequest._resolve(void 0),u._inFlightWriteRequest=void 0})(i);let a=i.
_state;if(Zn(n),!Se(i)&&a==="writable"){let u=Bo(n);To(i,u)}return nn(n),null},a=>(i._state==="writable"&&Xr(n),(function(u,l){
u._inFlightWriteRequest._reject(l),u._inFlightWriteRequest=void 0,oo(u,l)})(i,a),null))})(t,r)}function hr(t,e){t._controlledWritableStream.
_state==="writable"&&Ms(t,e)}function Bo(t){return js(t)<=0}function Ms(t,e){let r=t._controlledWritableStream;Xr(t),xo(
r,e)}function Lr(t){return new TypeError(`WritableStream.prototype.${t} can only be used on a WritableStream`)}function Hn(t){
return new TypeError(`WritableStreamDefaultController.prototype.${t} can only be used on a WritableStreamDefaultControll\
er`)}function ct(t){return new TypeError(`WritableStreamDefaultWriter.prototype.${t} can only be used on a WritableStrea\
mDefaultWriter`)}function cr(t){return new TypeError("Cannot "+t+" a stream using a released writer")}function Hr(t){t._closedPromise=
$((e,r)=>{t._closedPromise_resolve=e,t._closedPromise_reject=r,t._closedPromiseState="pending"})}function Ns(t,e){Hr(t),
Po(t,e)}function Po(t,e){t._closedPromise_reject!==void 0&&(Dt(t._closedPromise),t._closedPromise_reject(e),t._closedPromise_resolve=
void 0,t._closedPromise_reject=void 0,t._closedPromiseState="rejected")}function Ds(t){t._closedPromise_resolve!==void 0&&
(t._closedPromise_resolve(void 0),t._closedPromise_resolve=void 0,t._closedPromise_reject=void 0,t._closedPromiseState="\
resolved")}function on(t){t._readyPromise=$((e,r)=>{t._readyPromise_resolve=e,t._readyPromise_reject=r}),t._readyPromiseState=
"pending"}function io(t,e){on(t),Ws(t,e)}function Ui(t){on(t),Co(t)}function Ws(t,e){t._readyPromise_reject!==void 0&&(Dt(
t._readyPromise),t._readyPromise_reject(e),t._readyPromise_resolve=void 0,t._readyPromise_reject=void 0,t._readyPromiseState=
"rejected")}function Co(t){t._readyPromise_resolve!==void 0&&(t._readyPromise_resolve(void 0),t._readyPromise_resolve=void 0,
t._readyPromise_reject=void 0,t._readyPromiseState="fulfilled")}function $i(t,e,r,n,o,i){let s=Lt(t),a=Cs(e);t._disturbed=
!0;let u=new so(a),l=new uo(u);return $((f,c)=>{let h;if(i!==void 0){if(h=()=>{let b=i.reason!==void 0?i.reason:new Qu("\
Aborted","AbortError"),F=[];n||F.push(()=>e._state==="writable"?Qr(e,b):k(void 0)),o||F.push(()=>t._state==="readable"?be(
t,b):k(void 0)),B(()=>Promise.all(F.map(V=>V())),!0,b)},i.aborted)return void h();i.addEventListener("abort",h)}function p(){
for(;!u._shuttingDown&&!e._backpressure&&e._state==="writable"&&!Se(e)&&t._state==="readable"&&os(s);)jt(s,l);if(u._shuttingDown)
return k(!0);if(e._backpressure)return xe(a._readyPromise,p);let b=new ao(u);return jt(s,b),b._promise}var m,g,A;if(ji(t,
s._closedPromise,b=>(n?S(!0,b):B(()=>Qr(e,b),!0,b),null)),ji(e,a._closedPromise,b=>(o?S(!0,b):B(()=>be(t,b),!0,b),null)),
m=t,g=s._closedPromise,A=()=>(r?S():B(()=>(function(b){let F=b._ownerWritableStream,V=F._state;return Se(F)||V==="closed"?
k(void 0):V==="errored"?y(F._storedError):Fs(b)})(a)),null),m._state==="closed"?A():$n(g,A),Se(e)||e._state==="closed"){
let b=new TypeError("the destination writable stream closed before all data could be piped to it");o?S(!0,b):B(()=>be(t,
b),!0,b)}function B(b,F,V){function C(){return X(b(),()=>R(F,V),T=>R(!0,T)),null}u._shuttingDown||(u._shuttingDown=!0,e.
_state!=="writable"||Se(e)?C():$n(u._waitForWritesToFinish(),C))}function S(b,F){u._shuttingDown||(u._shuttingDown=!0,e.
_state!=="writable"||Se(e)?R(b,F):$n(u._waitForWritesToFinish(),()=>R(b,F)))}function R(b,F){return Us(a),qe(s),i!==void 0&&
i.removeEventListener("abort",h),b?c(F):f(void 0),null}Dt($((b,F)=>{(function V(C){C?b():xe(p(),V,F)})(!1)}))})}function ji(t,e,r){
t._state==="errored"?r(t._storedError):Kn(e,r)}function Ur(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_c\
ontrolledReadableStream")&&t instanceof le}function pr(t){if(zs(t)){if(t._pulling)return void(t._pullAgain=!0);t._pulling=
!0,X(t._pullAlgorithm(),()=>(t._pulling=!1,t._pullAgain&&(t._pullAgain=!1,pr(t)),null),e=>(ke(t,e),null))}}function zs(t){
let e=t._controlledReadableStream;return!Nt(t)||!t._started?!1:Qe(e)&&tn(e)>0?!0:Io(t)>0}function Zr(t){t._pullAlgorithm=
void 0,t._cancelAlgorithm=void 0,t._strategySizeAlgorithm=void 0}function bt(t){if(!Nt(t))return;let e=t._controlledReadableStream;
t._closeRequested=!0,t._queue.length===0&&(Zr(t),gr(e))}function Mt(t,e){if(!Nt(t))return;let r=t._controlledReadableStream;
if(Qe(r)&&tn(r)>0)vo(r,e,!1);else{let n;try{n=t._strategySizeAlgorithm(e)}catch(o){throw ke(t,o),o}try{So(t,e,n)}catch(o){
throw ke(t,o),o}}pr(t)}function ke(t,e){let r=t._controlledReadableStream;r._state==="readable"&&(Xe(t),Zr(t),Vs(r,e))}function Io(t){
let e=t._controlledReadableStream._state;return e==="errored"?null:e==="closed"?0:t._strategyHWM-t._queueTotalSize}function Nt(t){
let e=t._controlledReadableStream._state;return!t._closeRequested&&e==="readable"}function Hs(t,e,r,n,o,i,s){e._controlledReadableStream=
t,e._queue=void 0,e._queueTotalSize=void 0,Xe(e),e._started=!1,e._closeRequested=!1,e._pullAgain=!1,e._pulling=!1,e._strategySizeAlgorithm=
s,e._strategyHWM=i,e._pullAlgorithm=n,e._cancelAlgorithm=o,t._readableStreamController=e,X(k(r()),()=>(e._started=!0,pr(
e),null),a=>(ke(e,a),null))}function qr(t){return new TypeError(`ReadableStreamDefaultController.prototype.${t} can only\
 be used on a ReadableStreamDefaultController`)}function Xu(t,e){return dt(t._readableStreamController)?(function(r){let n,
o,i,s,a,u=Lt(r),l=!1,f=!1,c=!1,h=!1,p=!1,m=$(C=>{a=C});function g(C){Kn(C._closedPromise,T=>(C!==u||(se(i._readableStreamController,
T),se(s._readableStreamController,T),h&&p||a(void 0)),null))}function A(){ht(u)&&(qe(u),u=Lt(r),g(u)),jt(u,{_chunkSteps:C=>{
pt(()=>{f=!1,c=!1;let T=C,_=C;if(!h&&!p)try{_=Fi(C)}catch(O){return se(i._readableStreamController,O),se(s._readableStreamController,
O),void a(be(r,O))}h||Dr(i._readableStreamController,T),p||Dr(s._readableStreamController,_),l=!1,f?S():c&&R()})},_closeSteps:()=>{
l=!1,h||lr(i._readableStreamController),p||lr(s._readableStreamController),i._readableStreamController._pendingPullIntos.
length>0&&Wr(i._readableStreamController,0),s._readableStreamController._pendingPullIntos.length>0&&Wr(s._readableStreamController,
0),h&&p||a(void 0)},_errorSteps:()=>{l=!1}})}function B(C,T){Je(u)&&(qe(u),u=As(r),g(u));let _=T?s:i,O=T?i:s;Rs(u,C,1,{_chunkSteps:v=>{
pt(()=>{f=!1,c=!1;let I=T?p:h;if(T?h:p)I||zr(_._readableStreamController,v);else{let Q;try{Q=Fi(v)}catch(z){return se(_.
_readableStreamController,z),se(O._readableStreamController,z),void a(be(r,z))}I||zr(_._readableStreamController,v),Dr(O.
_readableStreamController,Q)}l=!1,f?S():c&&R()})},_closeSteps:v=>{l=!1;let I=T?p:h,Q=T?h:p;I||lr(_._readableStreamController),
Q||lr(O._readableStreamController),v!==void 0&&(I||zr(_._readableStreamController,v),!Q&&O._readableStreamController._pendingPullIntos.
length>0&&Wr(O._readableStreamController,0)),I&&Q||a(void 0)},_errorSteps:()=>{l=!1}})}function S(){if(l)return f=!0,k(void 0);
l=!0;let C=to(i._readableStreamController);return C===null?A():B(C._view,!1),k(void 0)}function R(){if(l)return c=!0,k(void 0);
l=!0;let C=to(s._readableStreamController);return C===null?A():B(C._view,!0),k(void 0)}function b(C){if(h=!0,n=C,p){let T=ar(
[n,o]),_=be(r,T);a(_)}return m}function F(C){if(p=!0,o=C,h){let T=ar([n,o]),_=be(r,T);a(_)}return m}function V(){}return i=
Ni(V,S,b),s=Ni(V,R,F),g(u),[i,s]})(t):(function(r){let n=Lt(r),o,i,s,a,u,l=!1,f=!1,c=!1,h=!1,p=$(S=>{u=S});function m(){
return l?(f=!0,k(void 0)):(l=!0,jt(n,{_chunkSteps:S=>{pt(()=>{f=!1;let R=S,b=S;c||Mt(s._readableStreamController,R),h||Mt(
a._readableStreamController,b),l=!1,f&&m()})},_closeSteps:()=>{l=!1,c||bt(s._readableStreamController),h||bt(a._readableStreamController),
c&&h||u(void 0)},_errorSteps:()=>{l=!1}}),k(void 0))}function g(S){if(c=!0,o=S,h){let R=ar([o,i]),b=be(r,R);u(b)}return p}
function A(S){if(h=!0,i=S,c){let R=ar([o,i]),b=be(r,R);u(b)}return p}function B(){}return s=mr(B,m,g),a=mr(B,m,A),Kn(n._closedPromise,
S=>(ke(s._readableStreamController,S),ke(a._readableStreamController,S),c&&h||u(void 0),null)),[s,a]})(t)}function Zu(t){
return q(e=t)&&e.getReader!==void 0?(function(r){let n;function o(){let s;try{s=r.read()}catch(a){return y(a)}return Ue(
s,a=>{if(!q(a))throw new TypeError("The promise returned by the reader.read() method must fulfill with an object");if(a.
done)bt(n._readableStreamController);else{let u=a.value;Mt(n._readableStreamController,u)}})}function i(s){try{return k(
r.cancel(s))}catch(a){return y(a)}}return n=mr($t,o,i,0),n})(t.getReader()):(function(r){let n,o=us(r,"async");function i(){
let a;try{a=ls(o)}catch(u){return y(u)}return Ue(k(a),u=>{if(!q(u))throw new TypeError("The promise returned by the iter\
ator.next() method must fulfill with an object");if(u.done)bt(n._readableStreamController);else{let l=u.value;Mt(n._readableStreamController,
l)}})}function s(a){let u=o.iterator,l;try{l=ur(u,"return")}catch(f){return y(f)}return l===void 0?k(void 0):Ue(Me(l,u,[
a]),f=>{if(!q(f))throw new TypeError("The promise returned by the iterator.return() method must fulfill with an object")})}
return n=mr($t,i,s,0),n})(t);var e}function el(t,e,r){return ce(t,r),n=>Me(t,e,[n])}function tl(t,e,r){return ce(t,r),n=>Me(
t,e,[n])}function rl(t,e,r){return ce(t,r),n=>mt(t,e,[n])}function nl(t,e){if((t=`${t}`)!="bytes")throw new TypeError(`${e}\
 '${t}' is not a valid enumeration value for ReadableStreamType`);return t}function Mi(t,e){Re(t,e);let r=t?.preventAbort,
n=t?.preventCancel,o=t?.preventClose,i=t?.signal;return i!==void 0&&(function(s,a){if(!(function(u){if(typeof u!="object"||
u===null)return!1;try{return typeof u.aborted=="boolean"}catch{return!1}})(s))throw new TypeError(`${a} is not an AbortS\
ignal.`)})(i,`${e} has member 'signal' that`),{preventAbort:!!r,preventCancel:!!n,preventClose:!!o,signal:i}}function mr(t,e,r,n=1,o=()=>1){
let i=Object.create(L.prototype);return Oo(i),Hs(i,Object.create(le.prototype),t,e,r,n,o),i}function Ni(t,e,r){let n=Object.
create(L.prototype);return Oo(n),xs(n,Object.create(ue.prototype),t,e,r,0,void 0),n}function Oo(t){t._state="readable",t.
_reader=void 0,t._storedError=void 0,t._disturbed=!1}function Ye(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(
t,"_readableStreamController")&&t instanceof L}function Qe(t){return t._reader!==void 0}function be(t,e){if(t._disturbed=
!0,t._state==="closed")return k(void 0);if(t._state==="errored")return y(t._storedError);gr(t);let r=t._reader;if(r!==void 0&&
ht(r)){let n=r._readIntoRequests;r._readIntoRequests=new Z,n.forEach(o=>{o._closeSteps(void 0)})}return Ue(t._readableStreamController[fo](
e),$t)}function gr(t){t._state="closed";let e=t._reader;if(e!==void 0&&(es(e),Je(e))){let r=e._readRequests;e._readRequests=
new Z,r.forEach(n=>{n._closeSteps()})}}function Vs(t,e){t._state="errored",t._storedError=e;let r=t._reader;r!==void 0&&
(go(r,e),Je(r)?is(r,e):Bs(r,e))}function ft(t){return new TypeError(`ReadableStream.prototype.${t} can only be used on a\
 ReadableStream`)}function Ks(t,e){Re(t,e);let r=t?.highWaterMark;return Yn(r,"highWaterMark","QueuingStrategyInit"),{highWaterMark:bo(
r)}}function Di(t){return new TypeError(`ByteLengthQueuingStrategy.prototype.${t} can only be used on a ByteLengthQueuin\
gStrategy`)}function Wi(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_byteLengthQueuingStrategyHighWaterMa\
rk")&&t instanceof wt}function zi(t){return new TypeError(`CountQueuingStrategy.prototype.${t} can only be used on a Cou\
ntQueuingStrategy`)}function Hi(t){return!!q(t)&&!!Object.prototype.hasOwnProperty.call(t,"_countQueuingStrategyHighWate\
rMark")&&t instanceof _t}function ol(t,e,r){return ce(t,r),n=>Me(t,e,[n])}function il(t,e,r){return ce(t,r),n=>mt(t,e,[n])}
function sl(t,e,r){return ce(t,r),(n,o)=>Me(t,e,[n,o])}function al(t,e,r){return ce(t,r),n=>Me(t,e,[n])}function Vi(t){return!!q(
t)&&!!Object.prototype.hasOwnProperty.call(t,"_transformStreamController")&&t instanceof Pe}function Js(t,e){ke(t._readable.
_readableStreamController,e),Fo(t,e)}function Fo(t,e){Vr(t._transformStreamController),hr(t._writable._writableStreamController,
e),lo(t)}function lo(t){t._backpressure&&en(t,!1)}function en(t,e){t._backpressureChangePromise!==void 0&&t._backpressureChangePromise_resolve(),
t._backpressureChangePromise=$(r=>{t._backpressureChangePromise_resolve=r}),t._backpressure=e}function $r(t){return!!q(t)&&
!!Object.prototype.hasOwnProperty.call(t,"_controlledTransformStream")&&t instanceof Ee}function Vr(t){t._transformAlgorithm=
void 0,t._flushAlgorithm=void 0,t._cancelAlgorithm=void 0}function Qs(t,e){let r=t._controlledTransformStream,n=r._readable.
_readableStreamController;if(!Nt(n))throw new TypeError("Readable side is not in a state that permits enqueue");try{Mt(n,
e)}catch(i){throw Fo(r,i),r._readable._storedError}(function(i){return!zs(i)})(n)!==r._backpressure&&en(r,!0)}function Ki(t,e){
return Ue(t._transformAlgorithm(e),void 0,r=>{throw Js(t._controlledTransformStream,r),r})}function jr(t){return new TypeError(
`TransformStreamDefaultController.prototype.${t} can only be used on a TransformStreamDefaultController`)}function Vn(t){
t._finishPromise_resolve!==void 0&&(t._finishPromise_resolve(),t._finishPromise_resolve=void 0,t._finishPromise_reject=void 0)}
function Ot(t,e){t._finishPromise_reject!==void 0&&(Dt(t._finishPromise),t._finishPromise_reject(e),t._finishPromise_resolve=
void 0,t._finishPromise_reject=void 0)}function Gi(t){return new TypeError(`TransformStream.prototype.${t} can only be u\
sed on a TransformStream`)}var Yi,co,Mu,Nu,Du,fr,pt,Z,Ji,Qi,fo,ho,po,mo,Bi,Wu,we,Jn,Qn,jn,Mn,Nn,yt,gt,yr,Gr,Xn,cs,fs,Be,
ue,_e,ro,no,ve,ae,qs,je,qi,Qu,so,ao,uo,le,L,Gs,wt,Ys,_t,Pe,Ee,Lo=Ct(()=>{Yi=$t;co=Promise,Mu=Promise.resolve.bind(co),Nu=
Promise.prototype.then,Du=Promise.reject.bind(co),fr=Mu;pt=t=>{if(typeof queueMicrotask=="function")pt=queueMicrotask;else{
let e=k(void 0);pt=r=>xe(e,r)}return pt(t)};Z=class{constructor(){this._cursor=0,this._size=0,this._front={_elements:[],
_next:void 0},this._back=this._front,this._cursor=0,this._size=0}get length(){return this._size}push(e){let r=this._back,
n=r;r._elements.length===16383&&(n={_elements:[],_next:void 0}),r._elements.push(e),n!==r&&(this._back=n,r._next=n),++this.
_size}shift(){let e=this._front,r=e,n=this._cursor,o=n+1,i=e._elements,s=i[n];return o===16384&&(r=e._next,o=0),--this._size,
this._cursor=o,e!==r&&(this._front=r),i[n]=void 0,s}forEach(e){let r=this._cursor,n=this._front,o=n._elements;for(;!(r===
o.length&&n._next===void 0||r===o.length&&(n=n._next,o=n._elements,r=0,o.length===0));)e(o[r]),++r}peek(){let e=this._front,
r=this._cursor;return e._elements[r]}},Ji=Symbol("[[AbortSteps]]"),Qi=Symbol("[[ErrorSteps]]"),fo=Symbol("[[CancelSteps]\
]"),ho=Symbol("[[PullSteps]]"),po=Symbol("[[CanPullSyncSteps]]"),mo=Symbol("[[ReleaseSteps]]");Bi=Number.isFinite||function(t){
return typeof t=="number"&&isFinite(t)},Wu=Math.trunc||function(t){return t<0?Math.ceil(t):Math.floor(t)};we=class{constructor(e){
if($e(e,1,"ReadableStreamDefaultReader"),_o(e,"First parameter"),Qe(e))throw new TypeError("This stream has already been\
 locked for exclusive reading by another reader");Xi(this,e),this._readRequests=new Z}get closed(){return Je(this)?this.
_closedPromise:y(Ir("closed"))}cancel(e=void 0){return Je(this)?this._ownerReadableStream===void 0?y(Kr("cancel")):yo(this,
e):y(Ir("cancel"))}read(){if(!Je(this))return y(Ir("read"));if(this._ownerReadableStream===void 0)return y(Kr("read from"));
let e=os(this)?new Qn:new Jn;return jt(this,e),e._promise}releaseLock(){if(!Je(this))throw Ir("releaseLock");this._ownerReadableStream!==
void 0&&(function(e){qe(e);let r=new TypeError("Reader was released");is(e,r)})(this)}};Object.defineProperties(we.prototype,
{cancel:{enumerable:!0},read:{enumerable:!0},releaseLock:{enumerable:!0},closed:{enumerable:!0}}),E(we.prototype.cancel,
"cancel"),E(we.prototype.read,"read"),E(we.prototype.releaseLock,"releaseLock"),typeof Symbol.toStringTag=="symbol"&&Object.
defineProperty(we.prototype,Symbol.toStringTag,{value:"ReadableStreamDefaultReader",configurable:!0});Jn=class{constructor(){
this._promise=$((e,r)=>{this._resolvePromise=e,this._rejectPromise=r})}_chunkSteps(e){this._resolvePromise({value:e,done:!1})}_closeSteps(){
this._resolvePromise({value:void 0,done:!0})}_errorSteps(e){this._rejectPromise(e)}},Qn=class{constructor(){this._promise=
void 0}_chunkSteps(e){this._promise=fr({value:e,done:!1})}_closeSteps(){this._promise=fr({value:void 0,done:!0})}_errorSteps(e){
this._promise=y(e)}};yt=t=>(yt=typeof t.transfer=="function"?e=>e.transfer():typeof structuredClone=="function"?e=>structuredClone(
e,{transfer:[e]}):e=>e,yt(t)),gt=t=>(gt=typeof t.detached=="boolean"?e=>e.detached:e=>e.byteLength===0,gt(t));yr=(Nn=(jn=
Symbol.asyncIterator)!==null&&jn!==void 0?jn:(Mn=Symbol.for)===null||Mn===void 0?void 0:Mn.call(Symbol,"Symbol.asyncIter\
ator"))!==null&&Nn!==void 0?Nn:"@@asyncIterator";Gr=class{constructor(e,r){this._ongoingPromise=void 0,this._isFinished=
!1,this._reader=e,this._preventCancel=r}next(){let e=()=>this._nextSteps();return this._ongoingPromise=this._ongoingPromise?
Ue(this._ongoingPromise,e,e):e(),this._ongoingPromise}return(e){let r=()=>this._returnSteps(e);return this._ongoingPromise=
this._ongoingPromise?Ue(this._ongoingPromise,r,r):r(),this._ongoingPromise}_nextSteps(){if(this._isFinished)return Promise.
resolve({value:void 0,done:!0});let e=this._reader,r=new Xn(this);return jt(e,r),r._promise}_returnSteps(e){if(this._isFinished)
return Promise.resolve({value:e,done:!0});this._isFinished=!0;let r=this._reader;if(!this._preventCancel){let n=yo(r,e);
return qe(r),Ue(n,()=>({value:e,done:!0}))}return qe(r),k({value:e,done:!0})}},Xn=class{constructor(e){this._iterator=e,
this._promise=$((r,n)=>{this._resolvePromise=r,this._rejectPromise=n})}_chunkSteps(e){this._iterator._ongoingPromise=void 0,
pt(()=>this._resolvePromise({value:e,done:!1}))}_closeSteps(){let e=this._iterator;e._ongoingPromise=void 0,e._isFinished=
!0,qe(e._reader),this._resolvePromise({value:void 0,done:!0})}_errorSteps(e){let r=this._iterator;r._ongoingPromise=void 0,
r._isFinished=!0,qe(r._reader),this._rejectPromise(e)}},cs={next(){return Ii(this)?this._asyncIteratorImpl.next():y(Oi("\
next"))},return(t){return Ii(this)?this._asyncIteratorImpl.return(t):y(Oi("return"))},[yr](){return this}};Object.defineProperty(
cs,yr,{enumerable:!1});fs=Number.isNaN||function(t){return t!=t};Be=class{constructor(){throw new TypeError("Illegal con\
structor")}get view(){if(!Dn(this))throw Wn("view");return this._view}respond(e){if(!Dn(this))throw Wn("respond");if($e(
e,1,"respond"),e=wo(e,"First parameter"),this._associatedReadableByteStreamController===void 0)throw new TypeError("This\
 BYOB request has been invalidated");if(gt(this._view.buffer))throw new TypeError("The BYOB request's buffer has been de\
tached and so cannot be used as a response");Wr(this._associatedReadableByteStreamController,e)}respondWithNewView(e){if(!Dn(
this))throw Wn("respondWithNewView");if($e(e,1,"respondWithNewView"),!ArrayBuffer.isView(e))throw new TypeError("You can\
 only respond with array buffer views");if(this._associatedReadableByteStreamController===void 0)throw new TypeError("Th\
is BYOB request has been invalidated");if(gt(e.buffer))throw new TypeError("The given view's buffer has been detached an\
d so cannot be used as a response");zr(this._associatedReadableByteStreamController,e)}};Object.defineProperties(Be.prototype,
{respond:{enumerable:!0},respondWithNewView:{enumerable:!0},view:{enumerable:!0}}),E(Be.prototype.respond,"respond"),E(Be.
prototype.respondWithNewView,"respondWithNewView"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Be.prototype,
Symbol.toStringTag,{value:"ReadableStreamBYOBRequest",configurable:!0});ue=class{constructor(){throw new TypeError("Ille\
gal constructor")}get byobRequest(){if(!dt(this))throw sr("byobRequest");return to(this)}get desiredSize(){if(!dt(this))
throw sr("desiredSize");return ks(this)}close(){if(!dt(this))throw sr("close");if(this._closeRequested)throw new TypeError(
"The stream has already been closed; do not close it again!");let e=this._controlledReadableByteStream._state;if(e!=="re\
adable")throw new TypeError(`The stream (in ${e} state) is not in the readable state and cannot be closed`);lr(this)}enqueue(e){
if(!dt(this))throw sr("enqueue");if($e(e,1,"enqueue"),!ArrayBuffer.isView(e))throw new TypeError("chunk must be an array\
 buffer view");if(e.byteLength===0)throw new TypeError("chunk must have non-zero byteLength");if(e.buffer.byteLength===0)
throw new TypeError("chunk's buffer must have non-zero byteLength");if(this._closeRequested)throw new TypeError("stream \
is closed or draining");let r=this._controlledReadableByteStream._state;if(r!=="readable")throw new TypeError(`The strea\
m (in ${r} state) is not in the readable state and cannot be enqueued to`);Dr(this,e)}error(e=void 0){if(!dt(this))throw sr(
"error");se(this,e)}[fo](e){ps(this),Xe(this);let r=this._cancelAlgorithm(e);return rn(this),r}[ho](e){let r=this._controlledReadableByteStream;
if(this._queueTotalSize>0)return void Es(this,e);let n=this._autoAllocateChunkSize;if(n!==void 0){let o;try{o=new ArrayBuffer(
n)}catch(s){return void e._errorSteps(s)}let i={buffer:o,bufferByteLength:n,byteOffset:0,byteLength:n,bytesFilled:0,minimumFill:1,
elementSize:1,viewConstructor:Uint8Array,readerType:"default"};this._pendingPullIntos.push(i)}rs(r,e),vt(this)}[po](){return this.
_queueTotalSize>0}[mo](){if(this._pendingPullIntos.length>0){let e=this._pendingPullIntos.peek();e.readerType="none",this.
_pendingPullIntos=new Z,this._pendingPullIntos.push(e)}}};Object.defineProperties(ue.prototype,{close:{enumerable:!0},enqueue:{
enumerable:!0},error:{enumerable:!0},byobRequest:{enumerable:!0},desiredSize:{enumerable:!0}}),E(ue.prototype.close,"clo\
se"),E(ue.prototype.enqueue,"enqueue"),E(ue.prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(
ue.prototype,Symbol.toStringTag,{value:"ReadableByteStreamController",configurable:!0});_e=class{constructor(e){if($e(e,
1,"ReadableStreamBYOBReader"),_o(e,"First parameter"),Qe(e))throw new TypeError("This stream has already been locked for\
 exclusive reading by another reader");if(!dt(e._readableStreamController))throw new TypeError("Cannot construct a Reada\
bleStreamBYOBReader for a stream not constructed with a byte source");Xi(this,e),this._readIntoRequests=new Z}get closed(){
return ht(this)?this._closedPromise:y(Or("closed"))}cancel(e=void 0){return ht(this)?this._ownerReadableStream===void 0?
y(Kr("cancel")):yo(this,e):y(Or("cancel"))}read(e,r={}){if(!ht(this))return y(Or("read"));if(!ArrayBuffer.isView(e))return y(
new TypeError("view must be an array buffer view"));if(e.byteLength===0)return y(new TypeError("view must have non-zero \
byteLength"));if(e.buffer.byteLength===0)return y(new TypeError("view's buffer must have non-zero byteLength"));if(gt(e.
buffer))return y(new TypeError("view's buffer has been detached"));let n;try{n=(function(s,a){var u;return Re(s,a),{min:wo(
(u=s?.min)!==null&&u!==void 0?u:1,`${a} has member 'min' that`)}})(r,"options")}catch(s){return y(s)}let o=n.min;if(o===
0)return y(new TypeError("options.min must be greater than 0"));if((function(s){return ds(s.constructor)})(e)){if(o>e.byteLength)
return y(new RangeError("options.min must be less than or equal to view's byteLength"))}else if(o>e.length)return y(new RangeError(
"options.min must be less than or equal to view's length"));if(this._ownerReadableStream===void 0)return y(Kr("read from"));
let i=(function(s,a,u){let l=s._ownerReadableStream;return l._state==="errored"||(function(f,c,h){let p=f._controlledReadableByteStream,
m=hs(c.constructor),{byteLength:g}=c,A=h*m;return!(f._pendingPullIntos.length>0)&&(p._state==="closed"||f._queueTotalSize>=
A)})(l._readableStreamController,a,u)})(this,e,o)?new no:new ro;return Rs(this,e,o,i),i._promise}releaseLock(){if(!ht(this))
throw Or("releaseLock");this._ownerReadableStream!==void 0&&(function(e){qe(e);let r=new TypeError("Reader was released");
Bs(e,r)})(this)}};Object.defineProperties(_e.prototype,{cancel:{enumerable:!0},read:{enumerable:!0},releaseLock:{enumerable:!0},
closed:{enumerable:!0}}),E(_e.prototype.cancel,"cancel"),E(_e.prototype.read,"read"),E(_e.prototype.releaseLock,"release\
Lock"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(_e.prototype,Symbol.toStringTag,{value:"ReadableStream\
BYOBReader",configurable:!0});ro=class{constructor(){this._promise=$((e,r)=>{this._resolvePromise=e,this._rejectPromise=
r})}_chunkSteps(e){this._resolvePromise({value:e,done:!1})}_closeSteps(e){this._resolvePromise({value:e,done:!0})}_errorSteps(e){
this._rejectPromise(e)}},no=class{constructor(){this._promise=void 0}_chunkSteps(e){this._promise=fr({value:e,done:!1})}_closeSteps(e){
this._promise=fr({value:e,done:!0})}_errorSteps(e){this._promise=y(e)}};ve=class{constructor(e={},r={}){e===void 0?e=null:
ts(e,"First parameter");let n=Jr(r,"Second parameter"),o=(function(s,a){Re(s,a);let u=s?.abort,l=s?.close,f=s?.start,c=s?.
type,h=s?.write;return{abort:u===void 0?void 0:Vu(u,s,`${a} has member 'abort' that`),close:l===void 0?void 0:Ku(l,s,`${a}\
 has member 'close' that`),start:f===void 0?void 0:Gu(f,s,`${a} has member 'start' that`),write:h===void 0?void 0:Yu(h,s,
`${a} has member 'write' that`),type:c}})(e,"First parameter");if(Is(this),o.type!==void 0)throw new RangeError("Invalid\
 type is specified");let i=Yr(n);(function(s,a,u,l){let f=Object.create(je.prototype),c,h,p,m;c=a.start!==void 0?()=>a.start(
f):()=>{},h=a.write!==void 0?g=>a.write(g,f):()=>k(void 0),p=a.close!==void 0?()=>a.close():()=>k(void 0),m=a.abort!==void 0?
g=>a.abort(g):()=>k(void 0),$s(s,f,c,h,p,m,u,l)})(this,o,dr(n,1),i)}get locked(){if(!Ft(this))throw Lr("locked");return qt(
this)}abort(e=void 0){return Ft(this)?qt(this)?y(new TypeError("Cannot abort a stream that already has a writer")):Qr(this,
e):y(Lr("abort"))}close(){return Ft(this)?qt(this)?y(new TypeError("Cannot close a stream that already has a writer")):Se(
this)?y(new TypeError("Cannot close an already-closing stream")):Os(this):y(Lr("close"))}getWriter(){if(!Ft(this))throw Lr(
"getWriter");return Cs(this)}};Object.defineProperties(ve.prototype,{abort:{enumerable:!0},close:{enumerable:!0},getWriter:{
enumerable:!0},locked:{enumerable:!0}}),E(ve.prototype.abort,"abort"),E(ve.prototype.close,"close"),E(ve.prototype.getWriter,
"getWriter"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ve.prototype,Symbol.toStringTag,{value:"Writable\
Stream",configurable:!0});ae=class{constructor(e){if($e(e,1,"WritableStreamDefaultWriter"),Ps(e,"First parameter"),qt(e))
throw new TypeError("This stream has already been locked for exclusive writing by another writer");this._ownerWritableStream=
e,e._writer=this;let r=e._state;if(r==="writable")!Se(e)&&e._backpressure?on(this):Ui(this),Hr(this);else if(r==="errori\
ng")io(this,e._storedError),Hr(this);else if(r==="closed")Ui(this),Hr(n=this),Ds(n);else{let o=e._storedError;io(this,o),
Ns(this,o)}var n}get closed(){return lt(this)?this._closedPromise:y(ct("closed"))}get desiredSize(){if(!lt(this))throw ct(
"desiredSize");if(this._ownerWritableStream===void 0)throw cr("desiredSize");return(function(e){let r=e._ownerWritableStream,
n=r._state;return n==="errored"||n==="erroring"?null:n==="closed"?0:js(r._writableStreamController)})(this)}get ready(){
return lt(this)?this._readyPromise:y(ct("ready"))}abort(e=void 0){return lt(this)?this._ownerWritableStream===void 0?y(cr(
"abort")):(function(r,n){return Qr(r._ownerWritableStream,n)})(this,e):y(ct("abort"))}close(){if(!lt(this))return y(ct("\
close"));let e=this._ownerWritableStream;return e===void 0?y(cr("close")):Se(e)?y(new TypeError("Cannot close an already\
-closing stream")):Fs(this)}releaseLock(){if(!lt(this))throw ct("releaseLock");this._ownerWritableStream!==void 0&&Us(this)}write(e=void 0){
return lt(this)?this._ownerWritableStream===void 0?y(cr("write to")):Ro(this,e):y(ct("write"))}};Object.defineProperties(
ae.prototype,{abort:{enumerable:!0},close:{enumerable:!0},releaseLock:{enumerable:!0},write:{enumerable:!0},closed:{enumerable:!0},
desiredSize:{enumerable:!0},ready:{enumerable:!0}}),E(ae.prototype.abort,"abort"),E(ae.prototype.close,"close"),E(ae.prototype.
releaseLock,"releaseLock"),E(ae.prototype.write,"write"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(ae.prototype,
Symbol.toStringTag,{value:"WritableStreamDefaultWriter",configurable:!0});qs={},je=class{constructor(){throw new TypeError(
"Illegal constructor")}get abortReason(){if(!zn(this))throw Hn("abortReason");return this._abortReason}get signal(){if(!zn(
this))throw Hn("signal");if(this._abortController===void 0)throw new TypeError("WritableStreamDefaultController.prototyp\
e.signal is not supported");return this._abortController.signal}error(e=void 0){if(!zn(this))throw Hn("error");this._controlledWritableStream.
_state==="writable"&&Ms(this,e)}[Ji](e){let r=this._abortAlgorithm(e);return Xr(this),r}[Qi](){Xe(this)}};Object.defineProperties(
je.prototype,{abortReason:{enumerable:!0},signal:{enumerable:!0},error:{enumerable:!0}}),typeof Symbol.toStringTag=="sym\
bol"&&Object.defineProperty(je.prototype,Symbol.toStringTag,{value:"WritableStreamDefaultController",configurable:!0});qi=
typeof globalThis<"u"?globalThis:typeof self<"u"?self:typeof global<"u"?global:void 0,Qu=(function(){let t=qi?.DOMException;
return(function(e){if(typeof e!="function"&&typeof e!="object"||e.name!=="DOMException")return!1;try{return new e,!0}catch{
return!1}})(t)?t:void 0})()||(function(){let t=function(e,r){this.message=e||"",this.name=r||"Error",Error.captureStackTrace&&
Error.captureStackTrace(this,this.constructor)};return E(t,"DOMException"),t.prototype=Object.create(Error.prototype),Object.
defineProperty(t.prototype,"constructor",{value:t,writable:!0,configurable:!0}),t})();so=class{constructor(e){this._writer=
e,this._shuttingDown=!1,this._currentWrite=k(void 0)}_waitForWritesToFinish(){let e=this._currentWrite;return xe(this._currentWrite,
()=>e!==this._currentWrite?this._waitForWritesToFinish():void 0)}},ao=class{constructor(e){this._state=e,this._promise=$(
(r,n)=>{this._resolvePromise=r,this._rejectPromise=n})}_chunkSteps(e){this._state._currentWrite=xe(Ro(this._state._writer,
e),void 0,$t),this._resolvePromise(!1)}_closeSteps(){this._resolvePromise(!0)}_errorSteps(e){this._rejectPromise(e)}},uo=
class{constructor(e){this._state=e}_chunkSteps(e){this._state._currentWrite=xe(Ro(this._state._writer,e),void 0,$t)}_closeSteps(){}_errorSteps(e){}};
le=class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!Ur(this))throw qr("desiredSize");
return Io(this)}close(){if(!Ur(this))throw qr("close");if(!Nt(this))throw new TypeError("The stream is not in a state th\
at permits close");bt(this)}enqueue(e=void 0){if(!Ur(this))throw qr("enqueue");if(!Nt(this))throw new TypeError("The str\
eam is not in a state that permits enqueue");return Mt(this,e)}error(e=void 0){if(!Ur(this))throw qr("error");ke(this,e)}[fo](e){
Xe(this);let r=this._cancelAlgorithm(e);return Zr(this),r}[ho](e){let r=this._controlledReadableStream;if(this._queue.length>
0){let n=Zn(this);this._closeRequested&&this._queue.length===0?(Zr(this),gr(r)):pr(this),e._chunkSteps(n)}else rs(r,e),pr(
this)}[po](){return this._queue.length>0}[mo](){}};Object.defineProperties(le.prototype,{close:{enumerable:!0},enqueue:{
enumerable:!0},error:{enumerable:!0},desiredSize:{enumerable:!0}}),E(le.prototype.close,"close"),E(le.prototype.enqueue,
"enqueue"),E(le.prototype.error,"error"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(le.prototype,Symbol.
toStringTag,{value:"ReadableStreamDefaultController",configurable:!0});L=class{constructor(e={},r={}){e===void 0?e=null:
ts(e,"First parameter");let n=Jr(r,"Second parameter"),o=(function(i,s){Re(i,s);let a=i,u=a?.autoAllocateChunkSize,l=a?.
cancel,f=a?.pull,c=a?.start,h=a?.type;return{autoAllocateChunkSize:u===void 0?void 0:wo(u,`${s} has member 'autoAllocate\
ChunkSize' that`),cancel:l===void 0?void 0:el(l,a,`${s} has member 'cancel' that`),pull:f===void 0?void 0:tl(f,a,`${s} h\
as member 'pull' that`),start:c===void 0?void 0:rl(c,a,`${s} has member 'start' that`),type:h===void 0?void 0:nl(h,`${s}\
 has member 'type' that`)}})(e,"First parameter");if(Oo(this),o.type==="bytes"){if(n.size!==void 0)throw new RangeError(
"The strategy for a byte stream cannot have a size function");(function(i,s,a){let u=Object.create(ue.prototype),l,f,c;l=
s.start!==void 0?()=>s.start(u):()=>{},f=s.pull!==void 0?()=>s.pull(u):()=>k(void 0),c=s.cancel!==void 0?p=>s.cancel(p):
()=>k(void 0);let h=s.autoAllocateChunkSize;if(h===0)throw new TypeError("autoAllocateChunkSize must be greater than 0");
xs(i,u,l,f,c,a,h)})(this,o,dr(n,0))}else{let i=Yr(n);(function(s,a,u,l){let f=Object.create(le.prototype),c,h,p;c=a.start!==
void 0?()=>a.start(f):()=>{},h=a.pull!==void 0?()=>a.pull(f):()=>k(void 0),p=a.cancel!==void 0?m=>a.cancel(m):()=>k(void 0),
Hs(s,f,c,h,p,u,l)})(this,o,dr(n,1),i)}}get locked(){if(!Ye(this))throw ft("locked");return Qe(this)}cancel(e=void 0){return Ye(
this)?Qe(this)?y(new TypeError("Cannot cancel a stream that already has a reader")):be(this,e):y(ft("cancel"))}getReader(e=void 0){
if(!Ye(this))throw ft("getReader");return(function(r,n){Re(r,n);let o=r?.mode;return{mode:o===void 0?void 0:zu(o,`${n} h\
as member 'mode' that`)}})(e,"First parameter").mode===void 0?Lt(this):As(this)}pipeThrough(e,r={}){if(!Ye(this))throw ft(
"pipeThrough");$e(e,1,"pipeThrough");let n=(function(i,s){Re(i,s);let a=i?.readable;Yn(a,"readable","ReadableWritablePai\
r"),_o(a,`${s} has member 'readable' that`);let u=i?.writable;return Yn(u,"writable","ReadableWritablePair"),Ps(u,`${s} \
has member 'writable' that`),{readable:a,writable:u}})(e,"First parameter"),o=Mi(r,"Second parameter");if(Qe(this))throw new TypeError(
"ReadableStream.prototype.pipeThrough cannot be used on a locked ReadableStream");if(qt(n.writable))throw new TypeError(
"ReadableStream.prototype.pipeThrough cannot be used on a locked WritableStream");return Dt($i(this,n.writable,o.preventClose,
o.preventAbort,o.preventCancel,o.signal)),n.readable}pipeTo(e,r={}){if(!Ye(this))return y(ft("pipeTo"));if(e===void 0)return y(
"Parameter 1 is required in 'pipeTo'.");if(!Ft(e))return y(new TypeError("ReadableStream.prototype.pipeTo's first argume\
nt must be a WritableStream"));let n;try{n=Mi(r,"Second parameter")}catch(o){return y(o)}return Qe(this)?y(new TypeError(
"ReadableStream.prototype.pipeTo cannot be used on a locked ReadableStream")):qt(e)?y(new TypeError("ReadableStream.prot\
otype.pipeTo cannot be used on a locked WritableStream")):$i(this,e,n.preventClose,n.preventAbort,n.preventCancel,n.signal)}tee(){
if(!Ye(this))throw ft("tee");return ar(Xu(this))}values(e=void 0){if(!Ye(this))throw ft("values");return(function(r,n){let o=Lt(
r),i=new Gr(o,n),s=Object.create(cs);return s._asyncIteratorImpl=i,s})(this,(function(r,n){return Re(r,n),{preventCancel:!!r?.
preventCancel}})(e,"First parameter").preventCancel)}[yr](e){return this.values(e)}static from(e){return Zu(e)}};Object.
defineProperties(L,{from:{enumerable:!0}}),Object.defineProperties(L.prototype,{cancel:{enumerable:!0},getReader:{enumerable:!0},
pipeThrough:{enumerable:!0},pipeTo:{enumerable:!0},tee:{enumerable:!0},values:{enumerable:!0},locked:{enumerable:!0}}),E(
L.from,"from"),E(L.prototype.cancel,"cancel"),E(L.prototype.getReader,"getReader"),E(L.prototype.pipeThrough,"pipeThroug\
h"),E(L.prototype.pipeTo,"pipeTo"),E(L.prototype.tee,"tee"),E(L.prototype.values,"values"),typeof Symbol.toStringTag=="s\
ymbol"&&Object.defineProperty(L.prototype,Symbol.toStringTag,{value:"ReadableStream",configurable:!0}),Object.defineProperty(
L.prototype,yr,{value:L.prototype.values,writable:!0,configurable:!0});Gs=t=>t.byteLength;E(Gs,"size");wt=class{constructor(e){
$e(e,1,"ByteLengthQueuingStrategy"),e=Ks(e,"First parameter"),this._byteLengthQueuingStrategyHighWaterMark=e.highWaterMark}get highWaterMark(){
if(!Wi(this))throw Di("highWaterMark");return this._byteLengthQueuingStrategyHighWaterMark}get size(){if(!Wi(this))throw Di(
"size");return Gs}};Object.defineProperties(wt.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),typeof Symbol.
toStringTag=="symbol"&&Object.defineProperty(wt.prototype,Symbol.toStringTag,{value:"ByteLengthQueuingStrategy",configurable:!0});
Ys=()=>1;E(Ys,"size");_t=class{constructor(e){$e(e,1,"CountQueuingStrategy"),e=Ks(e,"First parameter"),this._countQueuingStrategyHighWaterMark=
e.highWaterMark}get highWaterMark(){if(!Hi(this))throw zi("highWaterMark");return this._countQueuingStrategyHighWaterMark}get size(){
if(!Hi(this))throw zi("size");return Ys}};Object.defineProperties(_t.prototype,{highWaterMark:{enumerable:!0},size:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(_t.prototype,Symbol.toStringTag,{value:"CountQueuingStrategy",
configurable:!0});Pe=class{constructor(e={},r={},n={}){e===void 0&&(e=null);let o=Jr(r,"Second parameter"),i=Jr(n,"Third\
 parameter"),s=(function(h,p){Re(h,p);let m=h?.cancel,g=h?.flush,A=h?.readableType,B=h?.start,S=h?.transform,R=h?.writableType;
return{cancel:m===void 0?void 0:al(m,h,`${p} has member 'cancel' that`),flush:g===void 0?void 0:ol(g,h,`${p} has member \
'flush' that`),readableType:A,start:B===void 0?void 0:il(B,h,`${p} has member 'start' that`),transform:S===void 0?void 0:
sl(S,h,`${p} has member 'transform' that`),writableType:R}})(e,"First parameter");if(s.readableType!==void 0)throw new RangeError(
"Invalid readableType specified");if(s.writableType!==void 0)throw new RangeError("Invalid writableType specified");let a=dr(
i,0),u=Yr(i),l=dr(o,1),f=Yr(o),c;(function(h,p,m,g,A,B){function S(){return p}function R(T){return(function(_,O){let v=_.
_transformStreamController;return _._backpressure?Ue(_._backpressureChangePromise,()=>{let I=_._writable;if(I._state==="\
erroring")throw I._storedError;return Ki(v,O)}):Ki(v,O)})(h,T)}function b(T){return(function(_,O){let v=_._transformStreamController;
if(v._finishPromise!==void 0)return v._finishPromise;let I=_._readable;v._finishPromise=$((z,In)=>{v._finishPromise_resolve=
z,v._finishPromise_reject=In});let Q=v._cancelAlgorithm(O);return Vr(v),X(Q,()=>(I._state==="errored"?Ot(v,I._storedError):
(ke(I._readableStreamController,O),Vn(v)),null),z=>(ke(I._readableStreamController,z),Ot(v,z),null)),v._finishPromise})(
h,T)}function F(){return(function(T){let _=T._transformStreamController;if(_._finishPromise!==void 0)return _._finishPromise;
let O=T._readable;_._finishPromise=$((I,Q)=>{_._finishPromise_resolve=I,_._finishPromise_reject=Q});let v=_._flushAlgorithm();
return Vr(_),X(v,()=>(O._state==="errored"?Ot(_,O._storedError):(bt(O._readableStreamController),Vn(_)),null),I=>(ke(O._readableStreamController,
I),Ot(_,I),null)),_._finishPromise})(h)}function V(){return(function(T){return en(T,!1),T._backpressureChangePromise})(h)}
function C(T){return(function(_,O){let v=_._transformStreamController;if(v._finishPromise!==void 0)return v._finishPromise;
let I=_._writable;v._finishPromise=$((z,In)=>{v._finishPromise_resolve=z,v._finishPromise_reject=In});let Q=v._cancelAlgorithm(
O);return Vr(v),X(Q,()=>(I._state==="errored"?Ot(v,I._storedError):(hr(I._writableStreamController,O),lo(_),Vn(v)),null),
z=>(hr(I._writableStreamController,z),lo(_),Ot(v,z),null)),v._finishPromise})(h,T)}h._writable=(function(T,_,O,v,I=1,Q=()=>1){
let z=Object.create(ve.prototype);return Is(z),$s(z,Object.create(je.prototype),T,_,O,v,I,Q),z})(S,R,F,b,m,g),h._readable=
mr(S,V,C,A,B),h._backpressure=void 0,h._backpressureChangePromise=void 0,h._backpressureChangePromise_resolve=void 0,en(
h,!0),h._transformStreamController=void 0})(this,$(h=>{c=h}),l,f,a,u),(function(h,p){let m=Object.create(Ee.prototype),g,
A,B;g=p.transform!==void 0?S=>p.transform(S,m):S=>{try{return Qs(m,S),k(void 0)}catch(R){return y(R)}},A=p.flush!==void 0?
()=>p.flush(m):()=>k(void 0),B=p.cancel!==void 0?S=>p.cancel(S):()=>k(void 0),(function(S,R,b,F,V){R._controlledTransformStream=
S,S._transformStreamController=R,R._transformAlgorithm=b,R._flushAlgorithm=F,R._cancelAlgorithm=V,R._finishPromise=void 0,
R._finishPromise_resolve=void 0,R._finishPromise_reject=void 0})(h,m,g,A,B)})(this,s),s.start!==void 0?c(s.start(this._transformStreamController)):
c(void 0)}get readable(){if(!Vi(this))throw Gi("readable");return this._readable}get writable(){if(!Vi(this))throw Gi("w\
ritable");return this._writable}};Object.defineProperties(Pe.prototype,{readable:{enumerable:!0},writable:{enumerable:!0}}),
typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Pe.prototype,Symbol.toStringTag,{value:"TransformStream",configurable:!0});
Ee=class{constructor(){throw new TypeError("Illegal constructor")}get desiredSize(){if(!$r(this))throw jr("desiredSize");
return Io(this._controlledTransformStream._readable._readableStreamController)}enqueue(e=void 0){if(!$r(this))throw jr("\
enqueue");Qs(this,e)}error(e=void 0){if(!$r(this))throw jr("error");var r;r=e,Js(this._controlledTransformStream,r)}terminate(){
if(!$r(this))throw jr("terminate");(function(e){let r=e._controlledTransformStream;bt(r._readable._readableStreamController);
let n=new TypeError("TransformStream terminated");Fo(r,n)})(this)}};Object.defineProperties(Ee.prototype,{enqueue:{enumerable:!0},
error:{enumerable:!0},terminate:{enumerable:!0},desiredSize:{enumerable:!0}}),E(Ee.prototype.enqueue,"enqueue"),E(Ee.prototype.
error,"error"),E(Ee.prototype.terminate,"terminate"),typeof Symbol.toStringTag=="symbol"&&Object.defineProperty(Ee.prototype,
Symbol.toStringTag,{value:"TransformStreamDefaultController",configurable:!0})});function ul(t,e){let{length:r}=t;if(e==="utf-8"){for(let o=1;o<=3&&o<=r;o+=1){let i=t[r-o];if(i<128)return r;if(i>=192)return o<
(i>=240?4:i>=224?3:2)?r-o:r}return r}if(e==="utf-16le"||e==="utf-16be"){let o=r-r%2,i=t[e==="utf-16le"?o-1:o-2];return i!==
void 0&&i>=216&&i<=219?o-2:o}return/^(?:windows-|iso-8859|koi8|macintosh|x-mac|ibm866|x-user)/.test(e)?r:0}var Wt,Uo,zt,
qo=Ct(()=>{"use strict";ie();U();Wt=class{get encoding(){return"utf-8"}encode(e=""){return new w(host.encode(String(e)))}encodeInto(e,r){
let n=0,o=0;for(let i of String(e)){let s=i.codePointAt(0),a=s<128?1:s<2048?2:s<65536?3:4;if(o+a>r.length)break;n+=i.length,
o+=a}return r.set(new w(host.encode(String(e).slice(0,n)))),{read:n,written:o}}get[Symbol.toStringTag](){return"TextEnco\
der"}},Uo=new w(0),zt=class{#e;#t;#r;#n=Uo;#o=!1;constructor(e="utf-8",r={}){let n=host.encoding(String(e));if(n===void 0)
throw new RangeError(`The "${String(e)}" encoding is not supported`);this.#e=n,this.#t=!!r?.fatal,this.#r=!!r?.ignoreBOM}get encoding(){
return this.#e}get fatal(){return this.#t}get ignoreBOM(){return this.#r}decode(e,r){let n=r?.stream===!0,o=e??Uo;if(n||
this.#n.length>0){let s=ne([this.#n,K(o)]),a=n?ul(s,this.#e):s.length;this.#n=s.subarray(a),o=s.subarray(0,a)}let i=host.
decode(o,this.#e,this.#t,this.#r||this.#o);if(this.#o=n&&(this.#o||o.byteLength>0),i===void 0)throw this.#n=Uo,this.#o=!1,
new TypeError(`The encoded data was not valid for encoding ${this.#e}`);return i}get[Symbol.toStringTag](){return"TextDe\
coder"}static{M(this,e=>({encoding:e.#e,fatal:e.#t,ignoreBOM:e.#r}))}}});var Xs={};gi(Xs,{ByteLengthQueuingStrategy:()=>wt,CountQueuingStrategy:()=>_t,ReadableByteStreamController:()=>ue,ReadableStream:()=>L,
ReadableStreamBYOBReader:()=>_e,ReadableStreamBYOBRequest:()=>Be,ReadableStreamDefaultController:()=>le,ReadableStreamDefaultReader:()=>we,
TextDecoderStream:()=>jo,TextEncoderStream:()=>$o,TransformStream:()=>Pe,TransformStreamDefaultController:()=>Ee,WritableStream:()=>ve,
WritableStreamDefaultController:()=>je,WritableStreamDefaultWriter:()=>ae,fromBytes:()=>ll,fromPull:()=>cl,isDisturbed:()=>fl});
function ll(t){return new L({start(e){t.length>0&&e.enqueue(t),e.close()}})}function cl(t){return new L({async pull(e){let r=await t.
pull();r===void 0?e.close():e.enqueue(r)},cancel(){t.cancel()}},{highWaterMark:0})}function fl(t){return t._disturbed}var sn,
$o,jo,Zs=Ct(()=>{"use strict";Lo();qo();Lo();sn=class{#e;constructor(e){this.#e=e}get readable(){return this.#e.readable}get writable(){
return this.#e.writable}},$o=class extends sn{encoding="utf-8";constructor(){let e=new Wt,r="";super(new Pe({transform(n,o){
let i=r+String(n);r=/[\uD800-\uDBFF]$/.exec(i)?.[0]??"",r!==""&&(i=i.slice(0,-1)),i!==""&&o.enqueue(e.encode(i))},flush(n){
r!==""&&n.enqueue(e.encode(r))}}))}},jo=class extends sn{encoding;constructor(e,r){let n=new zt(e,r);super(new Pe({transform(o,i){
let s=n.decode(o,{stream:!0});s!==""&&i.enqueue(s)},flush(o){let i=n.decode();i!==""&&o.enqueue(i)}})),this.encoding=n.encoding}}});var $a=rr((lh,oi)=>{"use strict";var Jt=typeof Reflect=="object"?Reflect:null,Ra=Jt&&typeof Jt.apply=="function"?Jt.apply:
function(e,r,n){return Function.prototype.apply.call(e,r,n)},En;Jt&&typeof Jt.ownKeys=="function"?En=Jt.ownKeys:Object.getOwnPropertySymbols?
En=function(e){return Object.getOwnPropertyNames(e).concat(Object.getOwnPropertySymbols(e))}:En=function(e){return Object.
getOwnPropertyNames(e)};function tc(t){console&&console.warn&&console.warn(t)}var Pa=Number.isNaN||function(e){return e!==
e};function P(){P.init.call(this)}oi.exports=P;oi.exports.once=ic;P.EventEmitter=P;P.prototype._events=void 0;P.prototype.
_eventsCount=0;P.prototype._maxListeners=void 0;var Ba=10;function kn(t){if(typeof t!="function")throw new TypeError('Th\
e "listener" argument must be of type Function. Received type '+typeof t)}Object.defineProperty(P,"defaultMaxListeners",
{enumerable:!0,get:function(){return Ba},set:function(t){if(typeof t!="number"||t<0||Pa(t))throw new RangeError('The val\
ue of "defaultMaxListeners" is out of range. It must be a non-negative number. Received '+t+".");Ba=t}});P.init=function(){
(this._events===void 0||this._events===Object.getPrototypeOf(this)._events)&&(this._events=Object.create(null),this._eventsCount=
0),this._maxListeners=this._maxListeners||void 0};P.prototype.setMaxListeners=function(e){if(typeof e!="number"||e<0||Pa(
e))throw new RangeError('The value of "n" is out of range. It must be a non-negative number. Received '+e+".");return this.
_maxListeners=e,this};function Ca(t){return t._maxListeners===void 0?P.defaultMaxListeners:t._maxListeners}P.prototype.getMaxListeners=
function(){return Ca(this)};P.prototype.emit=function(e){for(var r=[],n=1;n<arguments.length;n++)r.push(arguments[n]);var o=e===
"error",i=this._events;if(i!==void 0)o=o&&i.error===void 0;else if(!o)return!1;if(o){var s;if(r.length>0&&(s=r[0]),s instanceof
Error)throw s;var a=new Error("Unhandled error."+(s?" ("+s.message+")":""));throw a.context=s,a}var u=i[e];if(u===void 0)
return!1;if(typeof u=="function")Ra(u,this,r);else for(var l=u.length,f=Ua(u,l),n=0;n<l;++n)Ra(f[n],this,r);return!0};function Ia(t,e,r,n){
var o,i,s;if(kn(r),i=t._events,i===void 0?(i=t._events=Object.create(null),t._eventsCount=0):(i.newListener!==void 0&&(t.
emit("newListener",e,r.listener?r.listener:r),i=t._events),s=i[e]),s===void 0)s=i[e]=r,++t._eventsCount;else if(typeof s==
"function"?s=i[e]=n?[r,s]:[s,r]:n?s.unshift(r):s.push(r),o=Ca(t),o>0&&s.length>o&&!s.warned){s.warned=!0;var a=new Error(
"Possible EventEmitter memory leak detected. "+s.length+" "+String(e)+" listeners added. Use emitter.setMaxListeners() t\
o increase limit");a.name="MaxListenersExceededWarning",a.emitter=t,a.type=e,a.count=s.length,tc(a)}return t}P.prototype.
addListener=function(e,r){return Ia(this,e,r,!1)};P.prototype.on=P.prototype.addListener;P.prototype.prependListener=function(e,r){
return Ia(this,e,r,!0)};function rc(){if(!this.fired)return this.target.removeListener(this.type,this.wrapFn),this.fired=
!0,arguments.length===0?this.listener.call(this.target):this.listener.apply(this.target,arguments)}function Oa(t,e,r){var n={
fired:!1,wrapFn:void 0,target:t,type:e,listener:r},o=rc.bind(n);return o.listener=r,n.wrapFn=o,o}P.prototype.once=function(e,r){
return kn(r),this.on(e,Oa(this,e,r)),this};P.prototype.prependOnceListener=function(e,r){return kn(r),this.prependListener(
e,Oa(this,e,r)),this};P.prototype.removeListener=function(e,r){var n,o,i,s,a;if(kn(r),o=this._events,o===void 0)return this;
if(n=o[e],n===void 0)return this;if(n===r||n.listener===r)--this._eventsCount===0?this._events=Object.create(null):(delete o[e],
o.removeListener&&this.emit("removeListener",e,n.listener||r));else if(typeof n!="function"){for(i=-1,s=n.length-1;s>=0;s--)
if(n[s]===r||n[s].listener===r){a=n[s].listener,i=s;break}if(i<0)return this;i===0?n.shift():nc(n,i),n.length===1&&(o[e]=
n[0]),o.removeListener!==void 0&&this.emit("removeListener",e,a||r)}return this};P.prototype.off=P.prototype.removeListener;
P.prototype.removeAllListeners=function(e){var r,n,o;if(n=this._events,n===void 0)return this;if(n.removeListener===void 0)
return arguments.length===0?(this._events=Object.create(null),this._eventsCount=0):n[e]!==void 0&&(--this._eventsCount===
0?this._events=Object.create(null):delete n[e]),this;if(arguments.length===0){var i=Object.keys(n),s;for(o=0;o<i.length;++o)
s=i[o],s!=="removeListener"&&this.removeAllListeners(s);return this.removeAllListeners("removeListener"),this._events=Object.
create(null),this._eventsCount=0,this}if(r=n[e],typeof r=="function")this.removeListener(e,r);else if(r!==void 0)for(o=r.
length-1;o>=0;o--)this.removeListener(e,r[o]);return this};function Fa(t,e,r){var n=t._events;if(n===void 0)return[];var o=n[e];
return o===void 0?[]:typeof o=="function"?r?[o.listener||o]:[o]:r?oc(o):Ua(o,o.length)}P.prototype.listeners=function(e){
return Fa(this,e,!0)};P.prototype.rawListeners=function(e){return Fa(this,e,!1)};P.listenerCount=function(t,e){return typeof t.
listenerCount=="function"?t.listenerCount(e):La.call(t,e)};P.prototype.listenerCount=La;function La(t){var e=this._events;
if(e!==void 0){var r=e[t];if(typeof r=="function")return 1;if(r!==void 0)return r.length}return 0}P.prototype.eventNames=
function(){return this._eventsCount>0?En(this._events):[]};function Ua(t,e){for(var r=new Array(e),n=0;n<e;++n)r[n]=t[n];
return r}function nc(t,e){for(;e+1<t.length;e++)t[e]=t[e+1];t.pop()}function oc(t){for(var e=new Array(t.length),r=0;r<e.
length;++r)e[r]=t[r].listener||t[r];return e}function ic(t,e){return new Promise(function(r,n){function o(s){t.removeListener(
e,i),n(s)}function i(){typeof t.removeListener=="function"&&t.removeListener("error",o),r([].slice.call(arguments))}qa(t,
e,i,{once:!0}),e!=="error"&&sc(t,o,{once:!0})})}function sc(t,e,r){typeof t.on=="function"&&qa(t,"error",e,r)}function qa(t,e,r,n){
if(typeof t.on=="function")n.once?t.once(e,r):t.on(e,r);else if(typeof t.addEventListener=="function")t.addEventListener(
e,function o(i){n.once&&t.removeEventListener(e,o),r(i)});else throw new TypeError('The "emitter" argument must be of ty\
pe EventEmitter. Received type '+typeof t)}});var Na=rr((ch,Ma)=>{"use strict";function Oe(t){if(typeof t!="string")throw new TypeError("Path must be a string. Receiv\
ed "+JSON.stringify(t))}function ja(t,e){for(var r="",n=0,o=-1,i=0,s,a=0;a<=t.length;++a){if(a<t.length)s=t.charCodeAt(a);else{
if(s===47)break;s=47}if(s===47){if(!(o===a-1||i===1))if(o!==a-1&&i===2){if(r.length<2||n!==2||r.charCodeAt(r.length-1)!==
46||r.charCodeAt(r.length-2)!==46){if(r.length>2){var u=r.lastIndexOf("/");if(u!==r.length-1){u===-1?(r="",n=0):(r=r.slice(
0,u),n=r.length-1-r.lastIndexOf("/")),o=a,i=0;continue}}else if(r.length===2||r.length===1){r="",n=0,o=a,i=0;continue}}e&&
(r.length>0?r+="/..":r="..",n=2)}else r.length>0?r+="/"+t.slice(o+1,a):r=t.slice(o+1,a),n=a-o-1;o=a,i=0}else s===46&&i!==
-1?++i:i=-1}return r}function ac(t,e){var r=e.dir||e.root,n=e.base||(e.name||"")+(e.ext||"");return r?r===e.root?r+n:r+t+
n:n}var Qt={resolve:function(){for(var e="",r=!1,n,o=arguments.length-1;o>=-1&&!r;o--){var i;o>=0?i=arguments[o]:(n===void 0&&
(n=process.cwd()),i=n),Oe(i),i.length!==0&&(e=i+"/"+e,r=i.charCodeAt(0)===47)}return e=ja(e,!r),r?e.length>0?"/"+e:"/":e.
length>0?e:"."},normalize:function(e){if(Oe(e),e.length===0)return".";var r=e.charCodeAt(0)===47,n=e.charCodeAt(e.length-
1)===47;return e=ja(e,!r),e.length===0&&!r&&(e="."),e.length>0&&n&&(e+="/"),r?"/"+e:e},isAbsolute:function(e){return Oe(
e),e.length>0&&e.charCodeAt(0)===47},join:function(){if(arguments.length===0)return".";for(var e,r=0;r<arguments.length;++r){
var n=arguments[r];Oe(n),n.length>0&&(e===void 0?e=n:e+="/"+n)}return e===void 0?".":Qt.normalize(e)},relative:function(e,r){
if(Oe(e),Oe(r),e===r||(e=Qt.resolve(e),r=Qt.resolve(r),e===r))return"";for(var n=1;n<e.length&&e.charCodeAt(n)===47;++n)
;for(var o=e.length,i=o-n,s=1;s<r.length&&r.charCodeAt(s)===47;++s);for(var a=r.length,u=a-s,l=i<u?i:u,f=-1,c=0;c<=l;++c){
if(c===l){if(u>l){if(r.charCodeAt(s+c)===47)return r.slice(s+c+1);if(c===0)return r.slice(s+c)}else i>l&&(e.charCodeAt(n+
c)===47?f=c:c===0&&(f=0));break}var h=e.charCodeAt(n+c),p=r.charCodeAt(s+c);if(h!==p)break;h===47&&(f=c)}var m="";for(c=
n+f+1;c<=o;++c)(c===o||e.charCodeAt(c)===47)&&(m.length===0?m+="..":m+="/..");return m.length>0?m+r.slice(s+f):(s+=f,r.charCodeAt(
s)===47&&++s,r.slice(s))},_makeLong:function(e){return e},dirname:function(e){if(Oe(e),e.length===0)return".";for(var r=e.
charCodeAt(0),n=r===47,o=-1,i=!0,s=e.length-1;s>=1;--s)if(r=e.charCodeAt(s),r===47){if(!i){o=s;break}}else i=!1;return o===
-1?n?"/":".":n&&o===1?"//":e.slice(0,o)},basename:function(e,r){if(r!==void 0&&typeof r!="string")throw new TypeError('"\
ext" argument must be a string');Oe(e);var n=0,o=-1,i=!0,s;if(r!==void 0&&r.length>0&&r.length<=e.length){if(r.length===
e.length&&r===e)return"";var a=r.length-1,u=-1;for(s=e.length-1;s>=0;--s){var l=e.charCodeAt(s);if(l===47){if(!i){n=s+1;
break}}else u===-1&&(i=!1,u=s+1),a>=0&&(l===r.charCodeAt(a)?--a===-1&&(o=s):(a=-1,o=u))}return n===o?o=u:o===-1&&(o=e.length),
e.slice(n,o)}else{for(s=e.length-1;s>=0;--s)if(e.charCodeAt(s)===47){if(!i){n=s+1;break}}else o===-1&&(i=!1,o=s+1);return o===
-1?"":e.slice(n,o)}},extname:function(e){Oe(e);for(var r=-1,n=0,o=-1,i=!0,s=0,a=e.length-1;a>=0;--a){var u=e.charCodeAt(
a);if(u===47){if(!i){n=a+1;break}continue}o===-1&&(i=!1,o=a+1),u===46?r===-1?r=a:s!==1&&(s=1):r!==-1&&(s=-1)}return r===
-1||o===-1||s===0||s===1&&r===o-1&&r===n+1?"":e.slice(r,o)},format:function(e){if(e===null||typeof e!="object")throw new TypeError(
'The "pathObject" argument must be of type Object. Received type '+typeof e);return ac("/",e)},parse:function(e){Oe(e);var r={
root:"",dir:"",base:"",ext:"",name:""};if(e.length===0)return r;var n=e.charCodeAt(0),o=n===47,i;o?(r.root="/",i=1):i=0;
for(var s=-1,a=0,u=-1,l=!0,f=e.length-1,c=0;f>=i;--f){if(n=e.charCodeAt(f),n===47){if(!l){a=f+1;break}continue}u===-1&&(l=
!1,u=f+1),n===46?s===-1?s=f:c!==1&&(c=1):s!==-1&&(c=-1)}return s===-1||u===-1||c===0||c===1&&s===u-1&&s===a+1?u!==-1&&(a===
0&&o?r.base=r.name=e.slice(1,u):r.base=r.name=e.slice(a,u)):(a===0&&o?(r.name=e.slice(1,s),r.base=e.slice(1,u)):(r.name=
e.slice(a,s),r.base=e.slice(a,u)),r.ext=e.slice(s,u)),a>0?r.dir=e.slice(0,a-1):o&&(r.dir="/"),r},sep:"/",delimiter:":",win32:null,
posix:null};Qt.posix=Qt;Ma.exports=Qt});var za=rr(xn=>{"use strict";xn.byteLength=lc;xn.toByteArray=fc;xn.fromByteArray=pc;var Fe=[],ye=[],uc=typeof Uint8Array<
"u"?Uint8Array:Array,ii="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";for(Bt=0,Da=ii.length;Bt<Da;++Bt)
Fe[Bt]=ii[Bt],ye[ii.charCodeAt(Bt)]=Bt;var Bt,Da;ye[45]=62;ye[95]=63;function Wa(t){var e=t.length;if(e%4>0)throw new Error(
"Invalid string. Length must be a multiple of 4");var r=t.indexOf("=");r===-1&&(r=e);var n=r===e?0:4-r%4;return[r,n]}function lc(t){
var e=Wa(t),r=e[0],n=e[1];return(r+n)*3/4-n}function cc(t,e,r){return(e+r)*3/4-r}function fc(t){var e,r=Wa(t),n=r[0],o=r[1],
i=new uc(cc(t,n,o)),s=0,a=o>0?n-4:n,u;for(u=0;u<a;u+=4)e=ye[t.charCodeAt(u)]<<18|ye[t.charCodeAt(u+1)]<<12|ye[t.charCodeAt(
u+2)]<<6|ye[t.charCodeAt(u+3)],i[s++]=e>>16&255,i[s++]=e>>8&255,i[s++]=e&255;return o===2&&(e=ye[t.charCodeAt(u)]<<2|ye[t.
charCodeAt(u+1)]>>4,i[s++]=e&255),o===1&&(e=ye[t.charCodeAt(u)]<<10|ye[t.charCodeAt(u+1)]<<4|ye[t.charCodeAt(u+2)]>>2,i[s++]=
e>>8&255,i[s++]=e&255),i}function dc(t){return Fe[t>>18&63]+Fe[t>>12&63]+Fe[t>>6&63]+Fe[t&63]}function hc(t,e,r){for(var n,
o=[],i=e;i<r;i+=3)n=(t[i]<<16&16711680)+(t[i+1]<<8&65280)+(t[i+2]&255),o.push(dc(n));return o.join("")}function pc(t){for(var e,
r=t.length,n=r%3,o=[],i=16383,s=0,a=r-n;s<a;s+=i)o.push(hc(t,s,s+i>a?a:s+i));return n===1?(e=t[r-1],o.push(Fe[e>>2]+Fe[e<<
4&63]+"==")):n===2&&(e=(t[r-2]<<8)+t[r-1],o.push(Fe[e>>10]+Fe[e>>4&63]+Fe[e<<2&63]+"=")),o.join("")}});var Ha=rr(si=>{si.read=function(t,e,r,n,o){var i,s,a=o*8-n-1,u=(1<<a)-1,l=u>>1,f=-7,c=r?o-1:0,h=r?-1:1,p=t[e+c];for(c+=h,
i=p&(1<<-f)-1,p>>=-f,f+=a;f>0;i=i*256+t[e+c],c+=h,f-=8);for(s=i&(1<<-f)-1,i>>=-f,f+=n;f>0;s=s*256+t[e+c],c+=h,f-=8);if(i===
0)i=1-l;else{if(i===u)return s?NaN:(p?-1:1)*(1/0);s=s+Math.pow(2,n),i=i-l}return(p?-1:1)*s*Math.pow(2,i-n)};si.write=function(t,e,r,n,o,i){
var s,a,u,l=i*8-o-1,f=(1<<l)-1,c=f>>1,h=o===23?Math.pow(2,-24)-Math.pow(2,-77):0,p=n?0:i-1,m=n?1:-1,g=e<0||e===0&&1/e<0?
1:0;for(e=Math.abs(e),isNaN(e)||e===1/0?(a=isNaN(e)?1:0,s=f):(s=Math.floor(Math.log(e)/Math.LN2),e*(u=Math.pow(2,-s))<1&&
(s--,u*=2),s+c>=1?e+=h/u:e+=h*Math.pow(2,1-c),e*u>=2&&(s++,u/=2),s+c>=f?(a=0,s=f):s+c>=1?(a=(e*u-1)*Math.pow(2,o),s=s+c):
(a=e*Math.pow(2,c-1)*Math.pow(2,o),s=0));o>=8;t[r+p]=a&255,p+=m,a/=256,o-=8);for(s=s<<o|a,l+=o;l>0;t[r+p]=s&255,p+=m,s/=
256,l-=8);t[r+p-m]|=g*128}});var uu=rr(tr=>{"use strict";var ai=za(),Zt=Ha(),Va=typeof Symbol=="function"&&typeof Symbol.for=="function"?Symbol.for("\
nodejs.util.inspect.custom"):null;tr.Buffer=d;tr.SlowBuffer=_c;tr.INSPECT_MAX_BYTES=50;var An=2147483647;tr.kMaxLength=An;
d.TYPED_ARRAY_SUPPORT=mc();!d.TYPED_ARRAY_SUPPORT&&typeof console<"u"&&typeof console.error=="function"&&console.error("\
This browser lacks typed array (Uint8Array) support which is required by `buffer` v5.x. Use `buffer` v4.x if you require\
 old browser support.");function mc(){try{let t=new Uint8Array(1),e={foo:function(){return 42}};return Object.setPrototypeOf(
e,Uint8Array.prototype),Object.setPrototypeOf(t,e),t.foo()===42}catch{return!1}}Object.defineProperty(d.prototype,"paren\
t",{enumerable:!0,get:function(){if(d.isBuffer(this))return this.buffer}});Object.defineProperty(d.prototype,"offset",{enumerable:!0,
get:function(){if(d.isBuffer(this))return this.byteOffset}});function ze(t){if(t>An)throw new RangeError('The value "'+t+
'" is invalid for option "size"');let e=new Uint8Array(t);return Object.setPrototypeOf(e,d.prototype),e}function d(t,e,r){
if(typeof t=="number"){if(typeof e=="string")throw new TypeError('The "string" argument must be of type string. Received\
 type number');return fi(t)}return Ja(t,e,r)}d.poolSize=8192;function Ja(t,e,r){if(typeof t=="string")return gc(t,e);if(ArrayBuffer.
isView(t))return bc(t);if(t==null)throw new TypeError("The first argument must be one of type string, Buffer, ArrayBuffe\
r, Array, or Array-like Object. Received type "+typeof t);if(Le(t,ArrayBuffer)||t&&Le(t.buffer,ArrayBuffer)||typeof SharedArrayBuffer<
"u"&&(Le(t,SharedArrayBuffer)||t&&Le(t.buffer,SharedArrayBuffer)))return li(t,e,r);if(typeof t=="number")throw new TypeError(
'The "value" argument must not be of type number. Received type number');let n=t.valueOf&&t.valueOf();if(n!=null&&n!==t)
return d.from(n,e,r);let o=wc(t);if(o)return o;if(typeof Symbol<"u"&&Symbol.toPrimitive!=null&&typeof t[Symbol.toPrimitive]==
"function")return d.from(t[Symbol.toPrimitive]("string"),e,r);throw new TypeError("The first argument must be one of typ\
e string, Buffer, ArrayBuffer, Array, or Array-like Object. Received type "+typeof t)}d.from=function(t,e,r){return Ja(t,
e,r)};Object.setPrototypeOf(d.prototype,Uint8Array.prototype);Object.setPrototypeOf(d,Uint8Array);function Qa(t){if(typeof t!=
"number")throw new TypeError('"size" argument must be of type number');if(t<0)throw new RangeError('The value "'+t+'" is\
 invalid for option "size"')}function yc(t,e,r){return Qa(t),t<=0?ze(t):e!==void 0?typeof r=="string"?ze(t).fill(e,r):ze(
t).fill(e):ze(t)}d.alloc=function(t,e,r){return yc(t,e,r)};function fi(t){return Qa(t),ze(t<0?0:di(t)|0)}d.allocUnsafe=function(t){
return fi(t)};d.allocUnsafeSlow=function(t){return fi(t)};function gc(t,e){if((typeof e!="string"||e==="")&&(e="utf8"),!d.
isEncoding(e))throw new TypeError("Unknown encoding: "+e);let r=Xa(t,e)|0,n=ze(r),o=n.write(t,e);return o!==r&&(n=n.slice(
0,o)),n}function ui(t){let e=t.length<0?0:di(t.length)|0,r=ze(e);for(let n=0;n<e;n+=1)r[n]=t[n]&255;return r}function bc(t){
if(Le(t,Uint8Array)){let e=new Uint8Array(t);return li(e.buffer,e.byteOffset,e.byteLength)}return ui(t)}function li(t,e,r){
if(e<0||t.byteLength<e)throw new RangeError('"offset" is outside of buffer bounds');if(t.byteLength<e+(r||0))throw new RangeError(
'"length" is outside of buffer bounds');let n;return e===void 0&&r===void 0?n=new Uint8Array(t):r===void 0?n=new Uint8Array(
t,e):n=new Uint8Array(t,e,r),Object.setPrototypeOf(n,d.prototype),n}function wc(t){if(d.isBuffer(t)){let e=di(t.length)|
0,r=ze(e);return r.length===0||t.copy(r,0,0,e),r}if(t.length!==void 0)return typeof t.length!="number"||pi(t.length)?ze(
0):ui(t);if(t.type==="Buffer"&&Array.isArray(t.data))return ui(t.data)}function di(t){if(t>=An)throw new RangeError("Att\
empt to allocate Buffer larger than maximum size: 0x"+An.toString(16)+" bytes");return t|0}function _c(t){return+t!=t&&(t=
0),d.alloc(+t)}d.isBuffer=function(e){return e!=null&&e._isBuffer===!0&&e!==d.prototype};d.compare=function(e,r){if(Le(e,
Uint8Array)&&(e=d.from(e,e.offset,e.byteLength)),Le(r,Uint8Array)&&(r=d.from(r,r.offset,r.byteLength)),!d.isBuffer(e)||!d.
isBuffer(r))throw new TypeError('The "buf1", "buf2" arguments must be one of type Buffer or Uint8Array');if(e===r)return 0;
let n=e.length,o=r.length;for(let i=0,s=Math.min(n,o);i<s;++i)if(e[i]!==r[i]){n=e[i],o=r[i];break}return n<o?-1:o<n?1:0};
d.isEncoding=function(e){switch(String(e).toLowerCase()){case"hex":case"utf8":case"utf-8":case"ascii":case"latin1":case"\
binary":case"base64":case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return!0;default:return!1}};d.concat=function(e,r){
if(!Array.isArray(e))throw new TypeError('"list" argument must be an Array of Buffers');if(e.length===0)return d.alloc(0);
let n;if(r===void 0)for(r=0,n=0;n<e.length;++n)r+=e[n].length;let o=d.allocUnsafe(r),i=0;for(n=0;n<e.length;++n){let s=e[n];
if(Le(s,Uint8Array))i+s.length>o.length?(d.isBuffer(s)||(s=d.from(s)),s.copy(o,i)):Uint8Array.prototype.set.call(o,s,i);else if(d.
isBuffer(s))s.copy(o,i);else throw new TypeError('"list" argument must be an Array of Buffers');i+=s.length}return o};function Xa(t,e){
if(d.isBuffer(t))return t.length;if(ArrayBuffer.isView(t)||Le(t,ArrayBuffer))return t.byteLength;if(typeof t!="string")throw new TypeError(
'The "string" argument must be one of type string, Buffer, or ArrayBuffer. Received type '+typeof t);let r=t.length,n=arguments.
length>2&&arguments[2]===!0;if(!n&&r===0)return 0;let o=!1;for(;;)switch(e){case"ascii":case"latin1":case"binary":return r;case"\
utf8":case"utf-8":return ci(t).length;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return r*2;case"hex":return r>>>
1;case"base64":return au(t).length;default:if(o)return n?-1:ci(t).length;e=(""+e).toLowerCase(),o=!0}}d.byteLength=Xa;function vc(t,e,r){
let n=!1;if((e===void 0||e<0)&&(e=0),e>this.length||((r===void 0||r>this.length)&&(r=this.length),r<=0)||(r>>>=0,e>>>=0,
r<=e))return"";for(t||(t="utf8");;)switch(t){case"hex":return Cc(this,e,r);case"utf8":case"utf-8":return eu(this,e,r);case"\
ascii":return Bc(this,e,r);case"latin1":case"binary":return Pc(this,e,r);case"base64":return Tc(this,e,r);case"ucs2":case"\
ucs-2":case"utf16le":case"utf-16le":return Ic(this,e,r);default:if(n)throw new TypeError("Unknown encoding: "+t);t=(t+"").
toLowerCase(),n=!0}}d.prototype._isBuffer=!0;function Pt(t,e,r){let n=t[e];t[e]=t[r],t[r]=n}d.prototype.swap16=function(){
let e=this.length;if(e%2!==0)throw new RangeError("Buffer size must be a multiple of 16-bits");for(let r=0;r<e;r+=2)Pt(this,
r,r+1);return this};d.prototype.swap32=function(){let e=this.length;if(e%4!==0)throw new RangeError("Buffer size must be\
 a multiple of 32-bits");for(let r=0;r<e;r+=4)Pt(this,r,r+3),Pt(this,r+1,r+2);return this};d.prototype.swap64=function(){
let e=this.length;if(e%8!==0)throw new RangeError("Buffer size must be a multiple of 64-bits");for(let r=0;r<e;r+=8)Pt(this,
r,r+7),Pt(this,r+1,r+6),Pt(this,r+2,r+5),Pt(this,r+3,r+4);return this};d.prototype.toString=function(){let e=this.length;
return e===0?"":arguments.length===0?eu(this,0,e):vc.apply(this,arguments)};d.prototype.toLocaleString=d.prototype.toString;
d.prototype.equals=function(e){if(!d.isBuffer(e))throw new TypeError("Argument must be a Buffer");return this===e?!0:d.compare(
this,e)===0};d.prototype.inspect=function(){let e="",r=tr.INSPECT_MAX_BYTES;return e=this.toString("hex",0,r).replace(/(.{2})/g,
"$1 ").trim(),this.length>r&&(e+=" ... "),"<Buffer "+e+">"};Va&&(d.prototype[Va]=d.prototype.inspect);d.prototype.compare=
function(e,r,n,o,i){if(Le(e,Uint8Array)&&(e=d.from(e,e.offset,e.byteLength)),!d.isBuffer(e))throw new TypeError('The "ta\
rget" argument must be one of type Buffer or Uint8Array. Received type '+typeof e);if(r===void 0&&(r=0),n===void 0&&(n=e?
e.length:0),o===void 0&&(o=0),i===void 0&&(i=this.length),r<0||n>e.length||o<0||i>this.length)throw new RangeError("out \
of range index");if(o>=i&&r>=n)return 0;if(o>=i)return-1;if(r>=n)return 1;if(r>>>=0,n>>>=0,o>>>=0,i>>>=0,this===e)return 0;
let s=i-o,a=n-r,u=Math.min(s,a),l=this.slice(o,i),f=e.slice(r,n);for(let c=0;c<u;++c)if(l[c]!==f[c]){s=l[c],a=f[c];break}
return s<a?-1:a<s?1:0};function Za(t,e,r,n,o){if(t.length===0)return-1;if(typeof r=="string"?(n=r,r=0):r>2147483647?r=2147483647:
r<-2147483648&&(r=-2147483648),r=+r,pi(r)&&(r=o?0:t.length-1),r<0&&(r=t.length+r),r>=t.length){if(o)return-1;r=t.length-
1}else if(r<0)if(o)r=0;else return-1;if(typeof e=="string"&&(e=d.from(e,n)),d.isBuffer(e))return e.length===0?-1:Ka(t,e,
r,n,o);if(typeof e=="number")return e=e&255,typeof Uint8Array.prototype.indexOf=="function"?o?Uint8Array.prototype.indexOf.
call(t,e,r):Uint8Array.prototype.lastIndexOf.call(t,e,r):Ka(t,[e],r,n,o);throw new TypeError("val must be string, number\
 or Buffer")}function Ka(t,e,r,n,o){let i=1,s=t.length,a=e.length;if(n!==void 0&&(n=String(n).toLowerCase(),n==="ucs2"||
n==="ucs-2"||n==="utf16le"||n==="utf-16le")){if(t.length<2||e.length<2)return-1;i=2,s/=2,a/=2,r/=2}function u(f,c){return i===
1?f[c]:f.readUInt16BE(c*i)}let l;if(o){let f=-1;for(l=r;l<s;l++)if(u(t,l)===u(e,f===-1?0:l-f)){if(f===-1&&(f=l),l-f+1===
a)return f*i}else f!==-1&&(l-=l-f),f=-1}else for(r+a>s&&(r=s-a),l=r;l>=0;l--){let f=!0;for(let c=0;c<a;c++)if(u(t,l+c)!==
u(e,c)){f=!1;break}if(f)return l}return-1}d.prototype.includes=function(e,r,n){return this.indexOf(e,r,n)!==-1};d.prototype.
indexOf=function(e,r,n){return Za(this,e,r,n,!0)};d.prototype.lastIndexOf=function(e,r,n){return Za(this,e,r,n,!1)};function Sc(t,e,r,n){
r=Number(r)||0;let o=t.length-r;n?(n=Number(n),n>o&&(n=o)):n=o;let i=e.length;n>i/2&&(n=i/2);let s;for(s=0;s<n;++s){let a=parseInt(
e.substr(s*2,2),16);if(pi(a))return s;t[r+s]=a}return s}function Ec(t,e,r,n){return Tn(ci(e,t.length-r),t,r,n)}function kc(t,e,r,n){
return Tn(Uc(e),t,r,n)}function xc(t,e,r,n){return Tn(au(e),t,r,n)}function Ac(t,e,r,n){return Tn(qc(e,t.length-r),t,r,n)}
d.prototype.write=function(e,r,n,o){if(r===void 0)o="utf8",n=this.length,r=0;else if(n===void 0&&typeof r=="string")o=r,
n=this.length,r=0;else if(isFinite(r))r=r>>>0,isFinite(n)?(n=n>>>0,o===void 0&&(o="utf8")):(o=n,n=void 0);else throw new Error(
"Buffer.write(string, encoding, offset[, length]) is no longer supported");let i=this.length-r;if((n===void 0||n>i)&&(n=
i),e.length>0&&(n<0||r<0)||r>this.length)throw new RangeError("Attempt to write outside buffer bounds");o||(o="utf8");let s=!1;
for(;;)switch(o){case"hex":return Sc(this,e,r,n);case"utf8":case"utf-8":return Ec(this,e,r,n);case"ascii":case"latin1":case"\
binary":return kc(this,e,r,n);case"base64":return xc(this,e,r,n);case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return Ac(
this,e,r,n);default:if(s)throw new TypeError("Unknown encoding: "+o);o=(""+o).toLowerCase(),s=!0}};d.prototype.toJSON=function(){
return{type:"Buffer",data:Array.prototype.slice.call(this._arr||this,0)}};function Tc(t,e,r){return e===0&&r===t.length?
ai.fromByteArray(t):ai.fromByteArray(t.slice(e,r))}function eu(t,e,r){r=Math.min(t.length,r);let n=[],o=e;for(;o<r;){let i=t[o],
s=null,a=i>239?4:i>223?3:i>191?2:1;if(o+a<=r){let u,l,f,c;switch(a){case 1:i<128&&(s=i);break;case 2:u=t[o+1],(u&192)===
128&&(c=(i&31)<<6|u&63,c>127&&(s=c));break;case 3:u=t[o+1],l=t[o+2],(u&192)===128&&(l&192)===128&&(c=(i&15)<<12|(u&63)<<
6|l&63,c>2047&&(c<55296||c>57343)&&(s=c));break;case 4:u=t[o+1],l=t[o+2],f=t[o+3],(u&192)===128&&(l&192)===128&&(f&192)===
128&&(c=(i&15)<<18|(u&63)<<12|(l&63)<<6|f&63,c>65535&&c<1114112&&(s=c))}}s===null?(s=65533,a=1):s>65535&&(s-=65536,n.push(
s>>>10&1023|55296),s=56320|s&1023),n.push(s),o+=a}return Rc(n)}var Ga=4096;function Rc(t){let e=t.length;if(e<=Ga)return String.
fromCharCode.apply(String,t);let r="",n=0;for(;n<e;)r+=String.fromCharCode.apply(String,t.slice(n,n+=Ga));return r}function Bc(t,e,r){
let n="";r=Math.min(t.length,r);for(let o=e;o<r;++o)n+=String.fromCharCode(t[o]&127);return n}function Pc(t,e,r){let n="";
r=Math.min(t.length,r);for(let o=e;o<r;++o)n+=String.fromCharCode(t[o]);return n}function Cc(t,e,r){let n=t.length;(!e||
e<0)&&(e=0),(!r||r<0||r>n)&&(r=n);let o="";for(let i=e;i<r;++i)o+=$c[t[i]];return o}function Ic(t,e,r){let n=t.slice(e,r),
o="";for(let i=0;i<n.length-1;i+=2)o+=String.fromCharCode(n[i]+n[i+1]*256);return o}d.prototype.slice=function(e,r){let n=this.
length;e=~~e,r=r===void 0?n:~~r,e<0?(e+=n,e<0&&(e=0)):e>n&&(e=n),r<0?(r+=n,r<0&&(r=0)):r>n&&(r=n),r<e&&(r=e);let o=this.
subarray(e,r);return Object.setPrototypeOf(o,d.prototype),o};function W(t,e,r){if(t%1!==0||t<0)throw new RangeError("off\
set is not uint");if(t+e>r)throw new RangeError("Trying to access beyond buffer length")}d.prototype.readUintLE=d.prototype.
readUIntLE=function(e,r,n){e=e>>>0,r=r>>>0,n||W(e,r,this.length);let o=this[e],i=1,s=0;for(;++s<r&&(i*=256);)o+=this[e+s]*
i;return o};d.prototype.readUintBE=d.prototype.readUIntBE=function(e,r,n){e=e>>>0,r=r>>>0,n||W(e,r,this.length);let o=this[e+
--r],i=1;for(;r>0&&(i*=256);)o+=this[e+--r]*i;return o};d.prototype.readUint8=d.prototype.readUInt8=function(e,r){return e=
e>>>0,r||W(e,1,this.length),this[e]};d.prototype.readUint16LE=d.prototype.readUInt16LE=function(e,r){return e=e>>>0,r||W(
e,2,this.length),this[e]|this[e+1]<<8};d.prototype.readUint16BE=d.prototype.readUInt16BE=function(e,r){return e=e>>>0,r||
W(e,2,this.length),this[e]<<8|this[e+1]};d.prototype.readUint32LE=d.prototype.readUInt32LE=function(e,r){return e=e>>>0,
r||W(e,4,this.length),(this[e]|this[e+1]<<8|this[e+2]<<16)+this[e+3]*16777216};d.prototype.readUint32BE=d.prototype.readUInt32BE=
function(e,r){return e=e>>>0,r||W(e,4,this.length),this[e]*16777216+(this[e+1]<<16|this[e+2]<<8|this[e+3])};d.prototype.
readBigUInt64LE=ot(function(e){e=e>>>0,er(e,"offset");let r=this[e],n=this[e+7];(r===void 0||n===void 0)&&xr(e,this.length-
8);let o=r+this[++e]*2**8+this[++e]*2**16+this[++e]*2**24,i=this[++e]+this[++e]*2**8+this[++e]*2**16+n*2**24;return BigInt(
o)+(BigInt(i)<<BigInt(32))});d.prototype.readBigUInt64BE=ot(function(e){e=e>>>0,er(e,"offset");let r=this[e],n=this[e+7];
(r===void 0||n===void 0)&&xr(e,this.length-8);let o=r*2**24+this[++e]*2**16+this[++e]*2**8+this[++e],i=this[++e]*2**24+this[++e]*
2**16+this[++e]*2**8+n;return(BigInt(o)<<BigInt(32))+BigInt(i)});d.prototype.readIntLE=function(e,r,n){e=e>>>0,r=r>>>0,n||
W(e,r,this.length);let o=this[e],i=1,s=0;for(;++s<r&&(i*=256);)o+=this[e+s]*i;return i*=128,o>=i&&(o-=Math.pow(2,8*r)),o};
d.prototype.readIntBE=function(e,r,n){e=e>>>0,r=r>>>0,n||W(e,r,this.length);let o=r,i=1,s=this[e+--o];for(;o>0&&(i*=256);)
s+=this[e+--o]*i;return i*=128,s>=i&&(s-=Math.pow(2,8*r)),s};d.prototype.readInt8=function(e,r){return e=e>>>0,r||W(e,1,
this.length),this[e]&128?(255-this[e]+1)*-1:this[e]};d.prototype.readInt16LE=function(e,r){e=e>>>0,r||W(e,2,this.length);
let n=this[e]|this[e+1]<<8;return n&32768?n|4294901760:n};d.prototype.readInt16BE=function(e,r){e=e>>>0,r||W(e,2,this.length);
let n=this[e+1]|this[e]<<8;return n&32768?n|4294901760:n};d.prototype.readInt32LE=function(e,r){return e=e>>>0,r||W(e,4,
this.length),this[e]|this[e+1]<<8|this[e+2]<<16|this[e+3]<<24};d.prototype.readInt32BE=function(e,r){return e=e>>>0,r||W(
e,4,this.length),this[e]<<24|this[e+1]<<16|this[e+2]<<8|this[e+3]};d.prototype.readBigInt64LE=ot(function(e){e=e>>>0,er(
e,"offset");let r=this[e],n=this[e+7];(r===void 0||n===void 0)&&xr(e,this.length-8);let o=this[e+4]+this[e+5]*2**8+this[e+
6]*2**16+(n<<24);return(BigInt(o)<<BigInt(32))+BigInt(r+this[++e]*2**8+this[++e]*2**16+this[++e]*2**24)});d.prototype.readBigInt64BE=
ot(function(e){e=e>>>0,er(e,"offset");let r=this[e],n=this[e+7];(r===void 0||n===void 0)&&xr(e,this.length-8);let o=(r<<
24)+this[++e]*2**16+this[++e]*2**8+this[++e];return(BigInt(o)<<BigInt(32))+BigInt(this[++e]*2**24+this[++e]*2**16+this[++e]*
2**8+n)});d.prototype.readFloatLE=function(e,r){return e=e>>>0,r||W(e,4,this.length),Zt.read(this,e,!0,23,4)};d.prototype.
readFloatBE=function(e,r){return e=e>>>0,r||W(e,4,this.length),Zt.read(this,e,!1,23,4)};d.prototype.readDoubleLE=function(e,r){
return e=e>>>0,r||W(e,8,this.length),Zt.read(this,e,!0,52,8)};d.prototype.readDoubleBE=function(e,r){return e=e>>>0,r||W(
e,8,this.length),Zt.read(this,e,!1,52,8)};function re(t,e,r,n,o,i){if(!d.isBuffer(t))throw new TypeError('"buffer" argum\
ent must be a Buffer instance');if(e>o||e<i)throw new RangeError('"value" argument is out of bounds');if(r+n>t.length)throw new RangeError(
"Index out of range")}d.prototype.writeUintLE=d.prototype.writeUIntLE=function(e,r,n,o){if(e=+e,r=r>>>0,n=n>>>0,!o){let a=Math.
pow(2,8*n)-1;re(this,e,r,n,a,0)}let i=1,s=0;for(this[r]=e&255;++s<n&&(i*=256);)this[r+s]=e/i&255;return r+n};d.prototype.
writeUintBE=d.prototype.writeUIntBE=function(e,r,n,o){if(e=+e,r=r>>>0,n=n>>>0,!o){let a=Math.pow(2,8*n)-1;re(this,e,r,n,
a,0)}let i=n-1,s=1;for(this[r+i]=e&255;--i>=0&&(s*=256);)this[r+i]=e/s&255;return r+n};d.prototype.writeUint8=d.prototype.
writeUInt8=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,1,255,0),this[r]=e&255,r+1};d.prototype.writeUint16LE=d.prototype.
writeUInt16LE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,2,65535,0),this[r]=e&255,this[r+1]=e>>>8,r+2};d.prototype.
writeUint16BE=d.prototype.writeUInt16BE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,2,65535,0),this[r]=e>>>8,this[r+
1]=e&255,r+2};d.prototype.writeUint32LE=d.prototype.writeUInt32LE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,4,4294967295,
0),this[r+3]=e>>>24,this[r+2]=e>>>16,this[r+1]=e>>>8,this[r]=e&255,r+4};d.prototype.writeUint32BE=d.prototype.writeUInt32BE=
function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,4,4294967295,0),this[r]=e>>>24,this[r+1]=e>>>16,this[r+2]=e>>>8,this[r+
3]=e&255,r+4};function tu(t,e,r,n,o){su(e,n,o,t,r,7);let i=Number(e&BigInt(4294967295));t[r++]=i,i=i>>8,t[r++]=i,i=i>>8,
t[r++]=i,i=i>>8,t[r++]=i;let s=Number(e>>BigInt(32)&BigInt(4294967295));return t[r++]=s,s=s>>8,t[r++]=s,s=s>>8,t[r++]=s,
s=s>>8,t[r++]=s,r}function ru(t,e,r,n,o){su(e,n,o,t,r,7);let i=Number(e&BigInt(4294967295));t[r+7]=i,i=i>>8,t[r+6]=i,i=i>>
8,t[r+5]=i,i=i>>8,t[r+4]=i;let s=Number(e>>BigInt(32)&BigInt(4294967295));return t[r+3]=s,s=s>>8,t[r+2]=s,s=s>>8,t[r+1]=
s,s=s>>8,t[r]=s,r+8}d.prototype.writeBigUInt64LE=ot(function(e,r=0){return tu(this,e,r,BigInt(0),BigInt("0xfffffffffffff\
fff"))});d.prototype.writeBigUInt64BE=ot(function(e,r=0){return ru(this,e,r,BigInt(0),BigInt("0xffffffffffffffff"))});d.
prototype.writeIntLE=function(e,r,n,o){if(e=+e,r=r>>>0,!o){let u=Math.pow(2,8*n-1);re(this,e,r,n,u-1,-u)}let i=0,s=1,a=0;
for(this[r]=e&255;++i<n&&(s*=256);)e<0&&a===0&&this[r+i-1]!==0&&(a=1),this[r+i]=(e/s>>0)-a&255;return r+n};d.prototype.writeIntBE=
function(e,r,n,o){if(e=+e,r=r>>>0,!o){let u=Math.pow(2,8*n-1);re(this,e,r,n,u-1,-u)}let i=n-1,s=1,a=0;for(this[r+i]=e&255;--i>=
0&&(s*=256);)e<0&&a===0&&this[r+i+1]!==0&&(a=1),this[r+i]=(e/s>>0)-a&255;return r+n};d.prototype.writeInt8=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,1,127,-128),e<0&&(e=255+e+1),this[r]=e&255,r+1};d.prototype.writeInt16LE=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,2,32767,-32768),this[r]=e&255,this[r+1]=e>>>8,r+2};d.prototype.writeInt16BE=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,2,32767,-32768),this[r]=e>>>8,this[r+1]=e&255,r+2};d.prototype.writeInt32LE=function(e,r,n){
return e=+e,r=r>>>0,n||re(this,e,r,4,2147483647,-2147483648),this[r]=e&255,this[r+1]=e>>>8,this[r+2]=e>>>16,this[r+3]=e>>>
24,r+4};d.prototype.writeInt32BE=function(e,r,n){return e=+e,r=r>>>0,n||re(this,e,r,4,2147483647,-2147483648),e<0&&(e=4294967295+
e+1),this[r]=e>>>24,this[r+1]=e>>>16,this[r+2]=e>>>8,this[r+3]=e&255,r+4};d.prototype.writeBigInt64LE=ot(function(e,r=0){
return tu(this,e,r,-BigInt("0x8000000000000000"),BigInt("0x7fffffffffffffff"))});d.prototype.writeBigInt64BE=ot(function(e,r=0){
return ru(this,e,r,-BigInt("0x8000000000000000"),BigInt("0x7fffffffffffffff"))});function nu(t,e,r,n,o,i){if(r+n>t.length)
throw new RangeError("Index out of range");if(r<0)throw new RangeError("Index out of range")}function ou(t,e,r,n,o){return e=
+e,r=r>>>0,o||nu(t,e,r,4,34028234663852886e22,-34028234663852886e22),Zt.write(t,e,r,n,23,4),r+4}d.prototype.writeFloatLE=
function(e,r,n){return ou(this,e,r,!0,n)};d.prototype.writeFloatBE=function(e,r,n){return ou(this,e,r,!1,n)};function iu(t,e,r,n,o){
return e=+e,r=r>>>0,o||nu(t,e,r,8,17976931348623157e292,-17976931348623157e292),Zt.write(t,e,r,n,52,8),r+8}d.prototype.writeDoubleLE=
function(e,r,n){return iu(this,e,r,!0,n)};d.prototype.writeDoubleBE=function(e,r,n){return iu(this,e,r,!1,n)};d.prototype.
copy=function(e,r,n,o){if(!d.isBuffer(e))throw new TypeError("argument should be a Buffer");if(n||(n=0),!o&&o!==0&&(o=this.
length),r>=e.length&&(r=e.length),r||(r=0),o>0&&o<n&&(o=n),o===n||e.length===0||this.length===0)return 0;if(r<0)throw new RangeError(
"targetStart out of bounds");if(n<0||n>=this.length)throw new RangeError("Index out of range");if(o<0)throw new RangeError(
"sourceEnd out of bounds");o>this.length&&(o=this.length),e.length-r<o-n&&(o=e.length-r+n);let i=o-n;return this===e&&typeof Uint8Array.
prototype.copyWithin=="function"?this.copyWithin(r,n,o):Uint8Array.prototype.set.call(e,this.subarray(n,o),r),i};d.prototype.
fill=function(e,r,n,o){if(typeof e=="string"){if(typeof r=="string"?(o=r,r=0,n=this.length):typeof n=="string"&&(o=n,n=this.
length),o!==void 0&&typeof o!="string")throw new TypeError("encoding must be a string");if(typeof o=="string"&&!d.isEncoding(
o))throw new TypeError("Unknown encoding: "+o);if(e.length===1){let s=e.charCodeAt(0);(o==="utf8"&&s<128||o==="latin1")&&
(e=s)}}else typeof e=="number"?e=e&255:typeof e=="boolean"&&(e=Number(e));if(r<0||this.length<r||this.length<n)throw new RangeError(
"Out of range index");if(n<=r)return this;r=r>>>0,n=n===void 0?this.length:n>>>0,e||(e=0);let i;if(typeof e=="number")for(i=
r;i<n;++i)this[i]=e;else{let s=d.isBuffer(e)?e:d.from(e,o),a=s.length;if(a===0)throw new TypeError('The value "'+e+'" is\
 invalid for argument "value"');for(i=0;i<n-r;++i)this[i+r]=s[i%a]}return this};var Xt={};function hi(t,e,r){Xt[t]=class extends r{constructor(){
super(),Object.defineProperty(this,"message",{value:e.apply(this,arguments),writable:!0,configurable:!0}),this.name=`${this.
name} [${t}]`,this.stack,delete this.name}get code(){return t}set code(o){Object.defineProperty(this,"code",{configurable:!0,
enumerable:!0,value:o,writable:!0})}toString(){return`${this.name} [${t}]: ${this.message}`}}}hi("ERR_BUFFER_OUT_OF_BOUN\
DS",function(t){return t?`${t} is outside of buffer bounds`:"Attempt to access memory outside buffer bounds"},RangeError);
hi("ERR_INVALID_ARG_TYPE",function(t,e){return`The "${t}" argument must be of type number. Received type ${typeof e}`},TypeError);
hi("ERR_OUT_OF_RANGE",function(t,e,r){let n=`The value of "${t}" is out of range.`,o=r;return Number.isInteger(r)&&Math.
abs(r)>2**32?o=Ya(String(r)):typeof r=="bigint"&&(o=String(r),(r>BigInt(2)**BigInt(32)||r<-(BigInt(2)**BigInt(32)))&&(o=
Ya(o)),o+="n"),n+=` It must be ${e}. Received ${o}`,n},RangeError);function Ya(t){let e="",r=t.length,n=t[0]==="-"?1:0;for(;r>=
n+4;r-=3)e=`_${t.slice(r-3,r)}${e}`;return`${t.slice(0,r)}${e}`}function Oc(t,e,r){er(e,"offset"),(t[e]===void 0||t[e+r]===
void 0)&&xr(e,t.length-(r+1))}function su(t,e,r,n,o,i){if(t>r||t<e){let s=typeof e=="bigint"?"n":"",a;throw i>3?e===0||e===
BigInt(0)?a=`>= 0${s} and < 2${s} ** ${(i+1)*8}${s}`:a=`>= -(2${s} ** ${(i+1)*8-1}${s}) and < 2 ** ${(i+1)*8-1}${s}`:a=`\
>= ${e}${s} and <= ${r}${s}`,new Xt.ERR_OUT_OF_RANGE("value",a,t)}Oc(n,o,i)}function er(t,e){if(typeof t!="number")throw new Xt.
ERR_INVALID_ARG_TYPE(e,"number",t)}function xr(t,e,r){throw Math.floor(t)!==t?(er(t,r),new Xt.ERR_OUT_OF_RANGE(r||"offse\
t","an integer",t)):e<0?new Xt.ERR_BUFFER_OUT_OF_BOUNDS:new Xt.ERR_OUT_OF_RANGE(r||"offset",`>= ${r?1:0} and <= ${e}`,t)}
var Fc=/[^+/0-9A-Za-z-_]/g;function Lc(t){if(t=t.split("=")[0],t=t.trim().replace(Fc,""),t.length<2)return"";for(;t.length%
4!==0;)t=t+"=";return t}function ci(t,e){e=e||1/0;let r,n=t.length,o=null,i=[];for(let s=0;s<n;++s){if(r=t.charCodeAt(s),
r>55295&&r<57344){if(!o){if(r>56319){(e-=3)>-1&&i.push(239,191,189);continue}else if(s+1===n){(e-=3)>-1&&i.push(239,191,
189);continue}o=r;continue}if(r<56320){(e-=3)>-1&&i.push(239,191,189),o=r;continue}r=(o-55296<<10|r-56320)+65536}else o&&
(e-=3)>-1&&i.push(239,191,189);if(o=null,r<128){if((e-=1)<0)break;i.push(r)}else if(r<2048){if((e-=2)<0)break;i.push(r>>
6|192,r&63|128)}else if(r<65536){if((e-=3)<0)break;i.push(r>>12|224,r>>6&63|128,r&63|128)}else if(r<1114112){if((e-=4)<0)
break;i.push(r>>18|240,r>>12&63|128,r>>6&63|128,r&63|128)}else throw new Error("Invalid code point")}return i}function Uc(t){
let e=[];for(let r=0;r<t.length;++r)e.push(t.charCodeAt(r)&255);return e}function qc(t,e){let r,n,o,i=[];for(let s=0;s<t.
length&&!((e-=2)<0);++s)r=t.charCodeAt(s),n=r>>8,o=r%256,i.push(o),i.push(n);return i}function au(t){return ai.toByteArray(
Lc(t))}function Tn(t,e,r,n){let o;for(o=0;o<n&&!(o+r>=e.length||o>=t.length);++o)e[o+r]=t[o];return o}function Le(t,e){return t instanceof
e||t!=null&&t.constructor!=null&&t.constructor.name!=null&&t.constructor.name===e.name}function pi(t){return t!==t}var $c=(function(){
let t="0123456789abcdef",e=new Array(256);for(let r=0;r<16;++r){let n=r*16;for(let o=0;o<16;++o)e[n+o]=t[r]+t[o]}return e})();
function ot(t){return typeof BigInt>"u"?jc:t}function jc(){throw new Error("BigInt not supported")}});var Vc={};gi(Vc,{default:()=>Hc});U();function H(t,...e){let r={};for(let n of e)r[n]=t[n],Reflect.deleteProperty(t,n);return r}ie();U();var Mo={library:void 0};function fe(){return Mo.library??=(Zs(),bi(Xs))}function an(t){return Mo.library!==void 0&&t instanceof
Mo.library.ReadableStream}function dl(t){let e=String(t??"");return/^[\x20-\x7E]*$/.test(e)?e.toLowerCase():""}var oe=class t{#e;#t;constructor(e=[],r={}){
if(typeof e!="object"||e===null||typeof e[Symbol.iterator]!="function")throw new TypeError("A Blob is made of a list of \
parts");let n=[];for(let o of e)o instanceof t?n.push(o.#e):ArrayBuffer.isView(o)||o instanceof ArrayBuffer?n.push(K(o)):
n.push(new w(host.encode(String(o))));this.#e=ne(n),this.#t=dl(r?.type)}static bytes(e){return e.#e}get size(){return this.#e.
length}get type(){return this.#t}slice(e,r,n){return new t([this.#e.slice(e,r)],{type:n??""})}async arrayBuffer(){return this.#e.
slice().buffer}async bytes(){return this.#e.slice()}async text(){return host.decode(this.#e,"utf-8",!1,!1)??""}stream(){
return fe().fromBytes(this.#e.slice())}get[Symbol.toStringTag](){return"Blob"}static{M(this,e=>({size:e.size,type:e.type}))}},
un=H(oe,"bytes"),Ze=class extends oe{#e;#t;constructor(e,r,n={}){if(arguments.length<2)throw new TypeError("A File needs\
 parts and a name");super(e,n),this.#e=String(r).toWellFormed(),this.#t=n?.lastModified??Date.now()}get name(){return this.#e}get lastModified(){
return this.#t}get[Symbol.toStringTag](){return"File"}static{M(this,e=>({size:e.size,type:e.type,name:e.#e,lastModified:e.#t}))}};ie();U();ie();var hl=/\+/g;function No(t){let e=t.includes("+")?t.replace(hl," "):t;if(!e.includes("%"))return e;try{return decodeURIComponent(
e)}catch{return pl(e)}}function pl(t){let e=new Uint8Array(host.encode(t)),r=new Uint8Array(e.length),n=0;for(let o=0;o<
e.length;o+=1){let i=e[o]===37?String.fromCharCode(e[o+1]??0,e[o+2]??0):"",s=/^[0-9a-f]{2}$/i.test(i);r[n]=s?Number.parseInt(
i,16):e[o],n+=1,s&&(o+=2)}return host.decode(r.subarray(0,n),"utf-8",!1,!0)??""}function ea(t){return encodeURIComponent(
t.toWellFormed()).replace(/%20/g,"+").replace(/[!'()~]/g,e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`)}function ln(t){
let e=[];for(let r of t.split("&")){if(r==="")continue;let n=r.indexOf("=");e.push(n===-1?[No(r),""]:[No(r.slice(0,n)),No(
r.slice(n+1))])}return e}var Ae=class{#e=[];#t;constructor(e=""){if(typeof e=="function")this.#t=e;else if(typeof e!="ob\
ject"||e===null){let r=String(e);this.#e=ln(r.startsWith("?")?r.slice(1):r)}else if(typeof e[Symbol.iterator]=="function")
for(let r of e){let n=[...r];if(n.length!==2)throw new TypeError("Each query pair must be an iterable [name, value] tupl\
e");this.#e.push([G(n[0]),G(n[1])])}else for(let[r,n]of Object.entries(e))this.#e.push([G(r),G(n)])}static replace(e,r){
e.#e=ln(r.startsWith("?")?r.slice(1):r)}#r(){this.#t?.(this.toString())}get size(){return this.#e.length}append(e,r){this.#e.
push([G(e),G(r)]),this.#r()}delete(e,r){let n=G(e);this.#e=this.#e.filter(([o,i])=>o!==n||r!==void 0&&i!==G(r)),this.#r()}get(e){
let r=G(e);return this.#e.find(([n])=>n===r)?.[1]??null}getAll(e){let r=G(e);return this.#e.filter(([n])=>n===r).map(([,
n])=>n)}has(e,r){let n=G(e);return this.#e.some(([o,i])=>o===n&&(r===void 0||i===G(r)))}set(e,r){let n=G(e),o=this.#e.find(
([i])=>i===n);o===void 0?this.#e.push([n,G(r)]):(o[1]=G(r),this.#e=this.#e.filter(i=>i===o||i[0]!==n)),this.#r()}sort(){
this.#e.sort(([e],[r])=>e<r?-1:e>r?1:0),this.#r()}forEach(e,r){for(let[n,o]of this)e.call(r,o,n,this)}*entries(){for(let e=0;e<
this.#e.length;e+=1)yield[...this.#e[e]]}*keys(){for(let[e]of this.entries())yield e}*values(){for(let[,e]of this.entries())
yield e}toString(){let e="";for(let[r,n]of this.#e)e+=`${e===""?"":"&"}${ea(r)}=${ea(n)}`;return e}get[Symbol.toStringTag](){
return"URLSearchParams"}static{M(this,e=>new Map(e.#e))}},cn=H(Ae,"replace");Object.defineProperty(Ae.prototype,Symbol.iterator,
{value:Ae.prototype.entries,writable:!0,configurable:!0});function G(t){return String(t).toWellFormed()}var Ce=class{#e=[];append(e,r,n){this.#e.push(ta(e,r,n))}set(e,r,n){let o=ta(e,r,n),i=this.#e.findIndex(([s])=>s===o[0]);
i===-1?this.#e.push(o):this.#e=this.#e.flatMap((s,a)=>a===i?[o]:s[0]===o[0]?[]:[s])}delete(e){this.#e=this.#e.filter(([r])=>r!==
String(e))}get(e){return this.#e.find(([r])=>r===String(e))?.[1]??null}getAll(e){return this.#e.filter(([r])=>r===String(
e)).map(([,r])=>r)}has(e){return this.#e.some(([r])=>r===String(e))}forEach(e,r){for(let[n,o]of this.entries())e.call(r,
o,n,this)}*entries(){for(let e=0;e<this.#e.length;e+=1)yield[...this.#e[e]]}*keys(){for(let[e]of this.entries())yield e}*values(){
for(let[,e]of this.entries())yield e}get[Symbol.toStringTag](){return"FormData"}static{M(this,e=>e.#e)}};Object.defineProperty(
Ce.prototype,Symbol.iterator,{value:Ce.prototype.entries,writable:!0,configurable:!0});function ta(t,e,r){let n=String(t).
toWellFormed();if(!(e instanceof oe))return[n,String(e).toWellFormed()];if(e instanceof Ze&&r===void 0)return[n,e];let o=r===
void 0?"blob":String(r);return[n,new Ze([e],o,{type:e.type})]}function ra(t){return t.replace(/\r\n|\r|\n/g,"%0D%0A").replaceAll(
'"',"%22")}function oa(t){let e=`----formdata-${crypto.randomUUID()}`,r=[],n=o=>{r.push(new w(host.encode(o)))};for(let[
o,i]of t){let s=`--${e}\r
Content-Disposition: form-data; name="${ra(o)}"`;if(typeof i=="string")n(`${s}\r
\r
${i.replace(/\r\n|\r|\n/g,`\r
`)}\r
`);else{let a=i.type===""?"application/octet-stream":i.type;n(`${s}; filename="${ra(i.name)}"\r
Content-Type: ${a}\r
\r
`),r.push(un.bytes(i)),n(`\r
`)}}return n(`--${e}--\r
`),{bytes:ne(r),type:`multipart/form-data; boundary=${e}`}}function ia(t,e){let r=e.split(";")[0]?.trim().toLowerCase();
if(r==="application/x-www-form-urlencoded"){let i=new Ce;for(let[s,a]of ln(host.decode(t,"utf-8",!1,!1)??""))i.append(s,
a);return i}let n=/;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(e),o=n?.[1]??n?.[2];if(r!=="multipart/form-data"||o===void 0)
throw new TypeError(`"${e}" is no type of a form`);return ml(t,new w(host.encode(`\r
--${o}`)))}function ml(t,e){let r=new Ce,n=ne([new w([13,10]),t]),o=Wo(n,e,0);for(;o!==-1;){if(o+=e.length,n[o]===45&&n[o+
1]===45)return r;let i=Wo(n,Do,o);if(i===-1)break;let s=Wo(n,e,i+2);if(s===-1)break;let a=host.decode(n.subarray(o,i),"u\
tf-8",!1,!0)??"";yl(r,a,n.subarray(i+Do.length,Math.max(s,i+Do.length))),o=s}throw new TypeError("The multipart body doe\
s not end with its boundary")}var Do=new w([13,10,13,10]);function yl(t,e,r){let n=/^content-disposition:\s*form-data\b(.*)$/im.
exec(e)?.[1]??"",o=na(/;\s*name="([^"]*)"/i.exec(n)?.[1]);if(o===void 0)throw new TypeError("A part of the multipart bod\
y has no name");let i=na(/;\s*filename="([^"]*)"/i.exec(n)?.[1]);if(i===void 0)t.append(o,host.decode(r,"utf-8",!1,!1)??
"");else{let s=/^content-type:\s*(.*?)\s*$/im.exec(e)?.[1]??"text/plain";t.append(o,new Ze([r],i,{type:s}))}}function na(t){
return t?.replace(/%0D|%0A|%22/gi,e=>decodeURIComponent(e))}function Wo(t,e,r){let[n=0]=e;for(let o=t.indexOf(n,r);o!==-1;o=
t.indexOf(n,o+1)){let i=1;for(;i<e.length&&t[o+i]===e[i];)i+=1;if(i===e.length)return o}return-1}U();function fn(t){if(typeof t=="string")return{source:t,type:"text/plain;charset=UTF-8"};if(t==null)return{source:null,type:void 0};
if(an(t)){if(t.locked)throw new x("The stream is locked");return{source:t,type:void 0}}if(He(t)||t instanceof ArrayBuffer)
return{source:K(t),type:void 0};if(t instanceof oe)return{source:un.bytes(t),type:t.type===""?void 0:t.type};if(t instanceof
Ae)return{source:t.toString(),type:"application/x-www-form-urlencoded;charset=UTF-8"};if(t instanceof Ce){let{bytes:e,type:r}=oa(
t);return{source:K(e),type:r}}return{source:String(t),type:"text/plain;charset=UTF-8"}}var St=class{#e=null;#t;#r=!1;static init(e,r){
e.#e=r}static take(e){if(e.#e===null)return null;if(e.bodyUsed||e.#t?.locked===!0)throw new x("The body has already been\
 used");return e.#r=!0,e.#t??e.#e}static split(e){let r=e.#e;if(r===null)return null;if(e.bodyUsed||e.#t?.locked===!0)throw new x(
"The body has already been used");if(typeof r=="string"||r instanceof w)return r;let[n,o]=e.body.tee();return e.#e=n,e.#t=
n,o}get body(){let e=this.#e;return e===null?null:(this.#t===void 0&&(an(e)?this.#t=e:typeof e=="string"?this.#t=fe().fromBytes(
new w(host.encode(e))):e instanceof w?this.#t=fe().fromBytes(e.slice()):this.#t=fe().fromPull(e)),this.#t)}get bodyUsed(){
return this.#r||this.#t!==void 0&&fe().isDisturbed(this.#t)}async#n(){let e=N.take(this);return e===null?"":typeof e=="s\
tring"||e instanceof w?e:gl(e)}async#o(){let e=await this.#n();return typeof e=="string"?new w(host.encode(e)):e.slice()}async text(){
let e=await this.#n();return typeof e=="string"?e.toWellFormed().replace(/^\uFEFF/,""):host.decode(e,"utf-8",!1,!1)??""}async json(){
return j(await this.text())}async arrayBuffer(){return(await this.#o()).buffer}async bytes(){return this.#o()}async blob(){
return new oe([await this.#o()],{type:this.headers.get("content-type")??""})}async formData(){return ia(await this.#o(),
this.headers.get("content-type")??"")}},N=H(St,"init","take","split");async function gl(t){let e=[],r=br(t);for(;;){let n=await r.
pull();if(n===void 0)return ne(e);e.push(n)}}function br(t){if(!an(t))return t;let e=t.getReader();return{async pull(){let{
done:r,value:n}=await e.read();if(!r){if(!(n instanceof w)){let o=new x("A body's stream must give Uint8Arrays");throw await e.
cancel(o),o}return n}},cancel(){e.cancel().catch(()=>{})}}}ie();U();var bl=/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/,wl=/[\0\r\n]|[^\0-\xFF]/,_l=/^[\t\n\r ]+|[\t\n\r ]+$/g,sa=Object.assign(
Object.create(null),{"content-type":"content-type","Content-Type":"content-type","content-length":"content-length","cach\
e-control":"cache-control",location:"location","set-cookie":"set-cookie"});function Ht(t){let e=typeof t=="string"?t:String(
t),r=sa[e];if(r!==void 0)return r;if(!bl.test(e))throw new x(`Header name must be a valid HTTP token ["${e}"]`);return sa[e]=
e.toLowerCase()}var vl=Object.assign(Object.create(null),{"application/json":!0,"application/json; charset=utf-8":!0,"te\
xt/html":!0,"text/html; charset=UTF-8":!0,"text/html; charset=utf-8":!0,"text/plain":!0,"text/plain; charset=utf-8":!0,"\
text/plain; charset=UTF-8":!0,"text/plain;charset=UTF-8":!0});function zo(t,e){let r=typeof e=="string"?e:String(e);if(vl[r]===
!0)return r;if((r.charCodeAt(0)<=32||r.charCodeAt(r.length-1)<=32)&&(r=r.replace(_l,"")),wl.test(r))throw new x(`Invalid\
 value of the header "${t}"`);return r}var D=class t{#e=[];#t=!1;constructor(e){if(e!=null){if(typeof e!="object")throw new x(
"Headers are made of an object or a list of pairs");if(#e in e)this.#e=e.#e.slice();else if(typeof e[Symbol.iterator]=="\
function")for(let r of e){let n=[...r];if(n.length!==2)throw new x("Each header must be a [name, value] pair");this.append(
n[0],n[1])}else{let r=Object.keys(e);for(let n=0;n<r.length;n+=1){let o=r[n],i=Ht(o);this.#e.push(i,zo(i,e[o]))}}}}static parse(e){
let r=new t,n=r.#e,o=0;for(let i=e.indexOf(`\r
`);i!==-1;i=e.indexOf(`\r
`,o)){let s=e.indexOf(": ",o);s!==-1&&s<i&&n.push(e.slice(o,s).toLowerCase(),e.slice(s+2,i)),o=i+2}return r.#t=!0,r}static freeze(e){
return e.#t=!0,e}static toLines(e){let r=e.#e,n="";for(let o=0;o<r.length;o+=2)n+=`${r[o]}: ${r[o+1]}
`;return n}#r(){if(this.#t)throw new x("These headers cannot be changed")}append(e,r){let n=Ht(e),o=zo(n,r);this.#r(),this.#e.
push(n,o)}delete(e){let r=Ht(e);this.#r();let n=this.#e;if(n.includes(r)){this.#e=[];for(let o=0;o<n.length;o+=2)n[o]!==
r&&this.#e.push(n[o],n[o+1])}}get(e){let r=Ht(e),n=this.#e,o=null;for(let i=0;i<n.length;i+=2)n[i]===r&&(o=o===null?n[i+
1]:`${o}, ${n[i+1]}`);return o}getSetCookie(){return this.#e.filter((e,r)=>r%2===1&&this.#e[r-1]==="set-cookie")}has(e){
let r=Ht(e);for(let n=0;n<this.#e.length;n+=2)if(this.#e[n]===r)return!0;return!1}set(e,r){let n=Ht(e),o=zo(n,r);this.#r();
let i=this.#e;for(let s=0;s<i.length;s+=2){if(i[s]!==n)continue;let a=i.slice(s+2);i.length=s,i.push(n,o);for(let u=0;u<
a.length;u+=2)a[u]!==n&&i.push(a[u],a[u+1]);return}i.push(n,o)}#n(){return[...new Set(this.#e.filter((r,n)=>n%2===0))].toSorted().
flatMap(r=>r==="set-cookie"?this.getSetCookie().map(n=>[r,n]):[[r,this.get(r)??""]])}forEach(e,r){for(let[n,o]of this.entries())
e.call(r,o,n,this)}*entries(){yield*this.#n()}*keys(){for(let[e]of this.#n())yield e}*values(){for(let[,e]of this.#n())yield e}get[Symbol.
toStringTag](){return"Headers"}static{M(this,e=>Object.fromEntries(e.#n()))}},Ie=H(D,"parse","freeze","toLines");Object.
defineProperty(D.prototype,Symbol.iterator,{value:D.prototype.entries,writable:!0,configurable:!0});ie();U();ie();U();function dn(t,e){let r=e===void 0?host.url(String(t)):host.url(String(t),String(e));return r===void 0?void 0:j(r)}function hn(t){
let e=dn(t,void 0);if(e===void 0)throw new x(`Invalid URL: ${String(t)}`);return e.href}var Ne=class t{#e;#t;constructor(e,r){
let n=dn(e,r);if(n===void 0){let o=new x("Invalid URL");throw Object.assign(o,{code:"ERR_INVALID_URL",input:String(e)}),
o}this.#e=n}static canParse(e,r){return dn(e,r)!==void 0}static parse(e,r){return t.canParse(e,r)?new t(e,r):null}#r(e,r){
this.#e=j(host.setUrl(this.#e.href,e,String(r))),this.#t!==void 0&&(e==="search"||e==="href")&&cn.replace(this.#t,this.#e.
search)}get href(){return this.#e.href}set href(e){let r=dn(e,void 0);if(r===void 0)throw new x("Invalid URL");this.#e=r,
this.#t!==void 0&&cn.replace(this.#t,r.search)}get origin(){return this.#e.origin}get protocol(){return this.#e.protocol}set protocol(e){
this.#r("protocol",e)}get username(){return this.#e.username}set username(e){this.#r("username",e)}get password(){return this.#e.
password}set password(e){this.#r("password",e)}get host(){return this.#e.host}set host(e){this.#r("host",e)}get hostname(){
return this.#e.hostname}set hostname(e){this.#r("hostname",e)}get port(){return this.#e.port}set port(e){this.#r("port",
e)}get pathname(){return this.#e.pathname}set pathname(e){this.#r("pathname",e)}get search(){return this.#e.search}set search(e){
this.#r("search",e)}get hash(){return this.#e.hash}set hash(e){this.#r("hash",e)}get searchParams(){return this.#t===void 0&&
(this.#t=new Ae(e=>{this.#e=j(host.setUrl(this.#e.href,"search",e))}),cn.replace(this.#t,this.#e.search)),this.#t}toString(){
return this.#e.href}toJSON(){return this.#e.href}get[Symbol.toStringTag](){return"URL"}static{M(this,e=>({...e.#e}))}};var pn=Symbol("made"),wr=class t extends St{#e=200;#t="";#r;#n="";#o=!1;#i="default";constructor(e,r={}){if(super(),e===
pn){this.#r=new D;return}let{status:n,statusText:o,headers:i}=r??{};if(n!==void 0&&(this.#e=El(n)),o!==void 0&&(this.#t=
kl(o)),this.#r=new D(i),e==null)return;if(Sl(this.#e))throw new x(`Response with status ${this.#e} cannot have a body`);
if(typeof e=="string"){N.init(this,e),this.#r.has("content-type")||this.#r.append("content-type","text/plain;charset=UTF\
-8");return}let{source:s,type:a}=fn(e);N.init(this,s),a!==void 0&&!this.#r.has("content-type")&&this.#r.append("content-\
type",a)}static isOne(e){return typeof e=="object"&&e!==null&&#e in e}static of({status:e,statusText:r,headers:n,url:o,redirected:i,
source:s,type:a="basic"}){let u=new t(pn);return u.#e=e,u.#t=r,u.#r=Ie.freeze(n),u.#n=o,u.#o=i,u.#i=a,N.init(u,s),u}static json(e,r={}){
let n=Ve(e);if(n===void 0)throw new x("The data is not JSON serializable");let o=new D(r.headers);return o.has("content-\
type")||o.append("content-type","application/json"),new t(n,{...r,headers:o})}static redirect(e,r=302){let n=hn(e);if(![
301,302,303,307,308].includes(r))throw new RangeError(`Invalid status code ${r}`);let o=new t(null,{status:r,headers:{location:n}});
return Ie.freeze(o.#r),o}static error(){let e=new t(pn);return e.#e=0,e.#i="error",Ie.freeze(e.#r),e}get status(){return this.#e}get ok(){
return this.#e>=200&&this.#e<=299}get statusText(){return this.#t}get headers(){return this.#r}get url(){return this.#n}get redirected(){
return this.#o}get type(){return this.#i}clone(){let e=new t(pn);return e.#e=this.#e,e.#t=this.#t,e.#r=new D(this.#r),e.#n=
this.#n,e.#o=this.#o,e.#i=this.#i,N.init(e,N.split(this)),e}get[Symbol.toStringTag](){return"Response"}static{M(this,e=>{
let{status:r,statusText:n,headers:o,url:i,redirected:s,type:a,ok:u}=e;return{status:r,statusText:n,headers:o,ok:u,redirected:s,
type:a,url:i}})}},Et=H(wr,"isOne","of");function Sl(t){return t===204||t===205||t===304}function El(t){let e=Math.trunc(
Number(t));if(!(e>=200&&e<=599))throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');return e}
function kl(t){let e=String(t);if(!/^[\t\x20-\x7E\x80-\xFF]*$/.test(e))throw new x("Invalid statusText");return e}ie();Pr();var xl=8;function Y(t){try{if(!aa(t))return`Uncaught ${ge(t)}`;let e=st(t),{cause:r}=t;for(let n=0;r!==void 0&&
n<xl;n+=1){if(!aa(r))return`${e}
caused by ${ge(r)}`;e+=`
caused by ${st(r)}`,{cause:r}=r}return e}catch{return"Uncaught value that throws when it is looked at"}}function aa(t){return typeof t!=
"object"||t===null?!1:typeof t.stack=="string"&&typeof t.message=="string"}U();var kt={waiting:Object.create(null),onError:t=>host.fail(Y(t))};function mn(t){kt.onError=t}function Ho(t){kt.onError(
t)}function J(t,e,...r){let n=host.start(e,...r);return kt.waiting[n]=t,n}function yn(t){kt.waiting[t]!==void 0&&(delete kt.
waiting[t],host.cancel(t))}function de(t,...e){return new Ke((r,n)=>{J((i,s)=>{i?r(s):n(xt(s))},t,...e)})}function ua(){
let t=host.take();if(t===void 0)return!1;let e=host.takenOk(),r=host.takenValue(),n=kt.waiting[t];if(n===void 0)return!0;
delete kt.waiting[t];try{n(e,r)}catch(o){Ho(o)}return!0}function xt(t){let{name:e,message:r}=j(t);if(e==="TypeError")return new TypeError(
r);if(e==="AbortError"||e==="TimeoutError"||!e.endsWith("Error"))return new DOMException(r,e);let n=new Rr(r);return e!==
"Error"&&(n.name=e),n}U();var la,et=class t{static{la=e=>e.#e}static NONE=0;static CAPTURING_PHASE=1;static AT_TARGET=2;static BUBBLING_PHASE=3;#e={
target:null,current:null,stopped:!1,prevented:!1,dispatched:!1};type;bubbles;cancelable;composed;isTrusted=!1;timeStamp=host.
monotonicMs();constructor(e,r={}){if(arguments.length===0)throw new TypeError("An event needs a type");this.type=String(
e),this.bubbles=!!r.bubbles,this.cancelable=!!r.cancelable,this.composed=!!r.composed}get target(){return this.#e.target}get srcElement(){
return this.#e.target}get currentTarget(){return this.#e.current}get eventPhase(){return this.#e.current===null?t.NONE:t.
AT_TARGET}get defaultPrevented(){return this.#e.prevented}get returnValue(){return!this.#e.prevented}composedPath(){let{
current:e}=this.#e;return e===null?[]:[e]}preventDefault(){this.cancelable&&(this.#e.prevented=!0)}stopPropagation(){}stopImmediatePropagation(){
this.#e.stopped=!0}},gn=class extends et{detail;constructor(e,r={}){super(e,r),this.detail=r.detail??null}},Vt=class{#e=[];addEventListener(e,r,n){
if(r==null)return;let{once:o,signal:i,capture:s}=typeof n=="object"?n:{capture:n};if(i?.aborted===!0)return;let a=String(
e),u=!!s,l=f=>f.type===a&&f.callback===r&&f.capture===u;this.#e.some(l)||(this.#e.push({type:a,callback:r,capture:u,once:!!o,
removed:!1}),i?.addEventListener("abort",()=>this.removeEventListener(a,r,u),{once:!0}))}removeEventListener(e,r,n){let o=!!(typeof n==
"object"?n.capture:n);this.#e=this.#e.filter(i=>{let s=i.type===String(e)&&i.callback===r&&i.capture===o;return s&&(i.removed=
!0),!s})}dispatchEvent(e){if(!(e instanceof et))throw new TypeError("Only an Event can be dispatched");let r=la(e);if(r.
current!==null)throw new DOMException("The event is already being dispatched","InvalidStateError");Object.assign(r,{target:this,
current:this,stopped:!1});for(let n of this.#e.filter(({type:o})=>o===e.type)){if(n.removed||r.stopped)continue;let{callback:o}=n;
n.once&&this.removeEventListener(n.type,o,n.capture);try{typeof o=="function"?o.call(this,e):o.handleEvent(e)}catch(i){Ho(
i)}}return r.current=null,!r.prevented}};var _r=Symbol("abort"),tt=class t extends Vt{#e=!1;#t;#r=[];#n=null;constructor(e){if(super(),e!==_r)throw new TypeError(
"Illegal constructor")}static abort(e){let r=new t(_r);return At.fire(r,e),r}static timeout(e){let r=new t(_r);return J(
()=>At.fire(r,new DOMException("The operation timed out.","TimeoutError")),"sleep",e),r}static any(e){let r=[...e],n=r.find(
i=>i.aborted);if(n!==void 0)return t.abort(n.reason);let o=new t(_r);for(let i of r)At.follow(i,s=>At.fire(o,s));return o}static follow(e,r){
return e.#r.push(r),()=>{e.#r=e.#r.filter(n=>n!==r)}}static fire(e,r){if(e.#e)return;e.#e=!0,e.#t=r===void 0?new DOMException(
"This operation was aborted","AbortError"):r;let n=e.#r;e.#r=[];for(let o of n)o(e.#t);e.dispatchEvent(new et("abort"))}get aborted(){
return this.#e}get reason(){return this.#t}get onabort(){return this.#n}set onabort(e){this.#n!==null&&this.removeEventListener(
"abort",this.#n),this.#n=typeof e=="function"?e:null,this.addEventListener("abort",this.#n)}throwIfAborted(){if(this.#e)
throw this.#t}get[Symbol.toStringTag](){return"AbortSignal"}},At=H(tt,"follow","fire"),Kt=class{#e=new tt(_r);get signal(){
return this.#e}abort(e){At.fire(this.#e,e)}get[Symbol.toStringTag](){return"AbortController"}};ie();U();var Vo=Symbol("arriving"),Al=65536,Tl=/^(?:connect|trace|track)$/i,Rl=/^(?:delete|get|head|options|post|put)$/i,Tt=class t extends St{#e;#t;#r;#n;#o="\
follow";constructor(e,r={}){if(super(),e===Vo)return;let n=typeof e=="object"&&e!==null&&#e in e?e:void 0;this.#t=n===void 0?
hn(e):n.url,this.#e=r.method===void 0?n?.method??"GET":Pl(r.method),this.#r=new D(r.headers??n?.headers);let o=r.signal===
void 0?n?.signal:r.signal;o instanceof tt&&(this.#n=o),this.#o=r.redirect??n?.redirect??"follow";let i=r.body!==void 0&&
r.body!==null;if(!(!i&&n===void 0)){if(i&&(this.#e==="GET"||this.#e==="HEAD"))throw new x("Request with GET/HEAD method \
cannot have body");if(i){let{source:s,type:a}=fn(r.body);N.init(this,s),a!==void 0&&!this.#r.has("content-type")&&this.#r.
append("content-type",a)}else n!==void 0&&r.body===void 0&&N.init(this,N.take(n))}}static arriving(){return new t(Vo)}static arrive(e){
host.hasBody()&&N.init(e,{async pull(){let r=await de("body",Al);return r===void 0?void 0:new w(r)},cancel:()=>{}})}get method(){
return this.#e??=host.request("method")}get url(){return this.#t??=Bl()}get headers(){return this.#r??=Ie.parse(host.request(
"headers"))}get signal(){return this.#n??=new Kt().signal}get redirect(){return this.#o}get cache(){return"default"}get credentials(){
return"same-origin"}get destination(){return""}get duplex(){return"half"}get integrity(){return""}get keepalive(){return!1}get mode(){
return"cors"}get referrer(){return"about:client"}get referrerPolicy(){return""}clone(){let e=new t(Vo);return e.#e=this.
method,e.#t=this.url,e.#r=new D(this.headers),e.#n=this.#n,e.#o=this.#o,N.init(e,N.split(this)),e}get[Symbol.toStringTag](){
return"Request"}static{M(this,e=>({method:e.method,url:e.url,headers:e.headers}))}},Ko=H(Tt,"arriving","arrive");function Bl(){
let t=host.request("path"),e=host.request("query");return`${`${host.request("scheme")||"http"}://${host.request("host")||
"localhost"}`}${t.startsWith("/")?"":"/"}${t}${e===""?"":`?${e}`}`}function Pl(t){let e=String(t);if(!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.
test(e)||Tl.test(e))throw new x(`'${e}' is not a valid HTTP method.`);return Rl.test(e)?e.toUpperCase():e}var ee={settled:!1,begun:!1,sending:!1,waiting:0};function Go(t,e,r){let n=Ko.arriving(),o={...r.env},i={waitUntil(s){ee.
waiting+=1,Ge(or(s),da,Ol)},passThroughOnException(){},props:{}};return()=>{mn(bn),Ko.arrive(n);try{let s=it(e,t,[n,o,i]);
Et.isOne(s)?vr(s):typeof s=="object"&&s!==null&&Ar(s)===Tr?Ge(s,vr,bn):Ge(or(s),vr,bn)}catch(s){bn(s)}}}function vr(t){if(!ee.
settled){ee.settled=!0;try{if(!Et.isOne(t))throw new x(`fetch must return a Response, found ${t===null?"null":typeof t}`);
if(t.status===0)throw new x("Response.error() cannot be sent");let e=Ie.toLines(t.headers),r=N.take(t);if(r===null||typeof r==
"string"||r instanceof w){ee.waiting===0?host.respond(t.status,t.statusText,e,r??void 0):(host.respondHead(t.status,t.statusText,
e),ca(r===null?void 0:typeof r=="string"?new w(host.encode(r)):r));return}host.respondHead(t.status,t.statusText,e),ca(r)}catch(e){
host.fail(Y(e))}}}function ca(t){ee.begun=!0,ee.sending=!0,Ge(Cl(t),Il,e=>host.fail(Y(e)))}async function Cl(t){if(t===void 0)
return;if(t instanceof w){await de("write",t);return}let e=br(t);if(host.request("method")==="HEAD"){e.cancel();return}for(;;){
let r=await e.pull();if(r===void 0)return;if(r.length>0&&await de("write",r)===!1){e.cancel();return}}}function Il(){ee.
sending=!1,ee.waiting>0&&host.finish(),fa()}function fa(){ee.begun&&!ee.sending&&ee.waiting===0&&host.end()}function da(){
ee.waiting-=1,fa()}function Ol(t){host.log(1,`ctx.waitUntil: ${Y(t)}`),da()}function bn(t){ee.settled?host.log(1,`after \
the response: ${Y(t)}`):(ee.settled=!0,host.fail(Y(t)))}function ha(t){if(typeof t!="object"||t===null){host.respond(200,"","",void 0);return}if(t instanceof Rr)throw t;if(Et.isOne(
t)){vr(t);return}let{statusCode:e,headers:r,body:n,isBase64Encoded:o}=t,i=typeof e=="number"?e:200;if(!(i>=200&&i<=599)||
i%1!==0)throw new x(`statusCode must be a whole number from 200 to 599, found ${i}`);let s=typeof n=="object"&&n!==null&&
!He(n)&&!(n instanceof Br),a="",u=!s;if(typeof r=="object"&&r!==null){let l=_i(r);for(let f=0;f<l.length;f+=1){let c=l[f],
h=r[c];if(!u&&c.length===12&&c.toLowerCase()==="content-type"&&(u=!0),typeof h=="string")a+=Yo(c,h);else if(vi(h))for(let p=0;p<
h.length;p+=1)a+=Yo(c,nr(h[p]));else a+=Yo(c,nr(h))}}u||(a+=`content-type: application/json
`),host.respond(i,"",a,s?Ve(n):Fl(n,o))}function Fl(t,e){return typeof t=="string"?e===!0?Ei(t):t:typeof t=="object"&&t!==
null?t:void 0}var Ll=Object.assign(Object.create(null),{"content-type":!0,"Content-Type":!0,"cache-control":!0,"Cache-Co\
ntrol":!0,"set-cookie":!0,"Set-Cookie":!0,location:!0,Location:!0});function Yo(t,e){if(Ll[t]===void 0&&(t===""||t.includes(
":")||t.includes(`
`)))throw new x(`${Ve(t)} is no name of a header`);if(e.includes(`
`))throw new x(`the header ${t} has a line break in its value`);return t+": "+e+`
`}U();var wn={text:"",isBase64Encoded:!1},Jo={__proto__:null,value:void 0,writable:!0,enumerable:!0,configurable:!0};function Gt(t,e,r){
Jo.value=r,Fn(t,e,Jo),Jo.value=void 0}function he(t,e,r){let n=!1,o;Fn(t,e,{get(){return n||(o=r(),n=!0,Gt(t,e,o)),o},set(i){
Gt(t,e,i)},enumerable:!0,configurable:!0})}function ma({parameters:t}){let e={};return he(e,"httpMethod",()=>host.request(
"method")),he(e,"path",()=>host.request("path")),he(e,"rawPath",()=>host.request("path")),he(e,"headers",ql),he(e,"query",
()=>host.request("query")),he(e,"rawQueryString",()=>host.request("query")),he(e,"queryStringParameters",()=>jl(host.request(
"query"))),t.length>0&&he(e,"pathParameters",()=>Ml(t)),he(e,"requestContext",()=>({requestId:host.request("id"),http:{method:host.
request("method"),path:host.request("path")}})),he(e,"body",Ul),he(e,"isBase64Encoded",()=>wn.isBase64Encoded),e}function ya(t){
let e={functionName:t.name,functionVersion:"$LATEST",memoryLimitInMB:t.memoryMb,logGroupName:`/serverless-wasm/${t.name}`,
logStreamName:"$LATEST",callbackWaitsForEmptyEventLoop:!1,getRemainingTimeInMillis:()=>{let r=host.remainingMs();return r>
0?Math.floor(r):0}};return he(e,"awsRequestId",()=>host.request("id")),e}function ga(t){let e=host.decode(t,"utf-8",!0,!0);
wn.isBase64Encoded=e===void 0,wn.text=e??ki(t)}function Ul(){let{text:t,isBase64Encoded:e}=wn;if(e||!/^[\t\n\r ]*[[{]/.test(
t))return t;try{return j(t)}catch{return t}}function ql(){let t={},e=Object.create(null);for(let r of host.request("head\
ers").split(`\r
`)){let n=r.indexOf(": ");if(n===-1)continue;let o=r.slice(0,n),i=o.toLowerCase(),s=e[i],a=$l(r.slice(n+2));s===void 0?(e[i]=
o,Gt(t,o,a)):Gt(t,s,`${t[s]}${i==="cookie"?"; ":", "}${a}`)}return t}function $l(t){if(/^[\0-\x7F]*$/.test(t))return t;let e=K(
new Uint8Array(t.length));for(let r=0;r<t.length;r+=1)e[r]=t.charCodeAt(r);return host.decode(e,"utf-8",!0,!0)??t}function jl(t){
if(t==="")return;let e={};for(let r of t.split("&")){if(r==="")continue;let n=r.indexOf("="),o=pa(n===-1?r:r.slice(0,n)),
i=n===-1?"":pa(r.slice(n+1));Gt(e,o,Object.hasOwn(e,o)?`${e[o]},${i}`:i)}return e}function pa(t){let e=t.replaceAll("+",
" ");if(!e.includes("%"))return e;try{return decodeURIComponent(e)}catch{return e}}function Ml(t){let e={};for(let r of t){
let n=host.param(r);n!==void 0&&Gt(e,r,n)}return e}U();var ba=1024*1024;function Xo(t,e){let r=ma(e),n=ya(e),o=!1,i=!1,s,a=m=>{if(o){host.log(1,`after the response: ${Y(m)}`);
return}o=!0,host.fail(Y(m))},u=m=>{o||(o=!0,Qo(m))},l=m=>{try{let g=wa(m);g===void 0?Qo(m):Ge(g,Qo,_a)}catch(g){host.fail(
Y(g))}},f=m=>{o||(o=!0,i?s=m:l(m))},c=()=>{i=!0;try{let m=t(r,n,f);if(i=!1,o){l(s);return}if(m===void 0)return;let g=wa(
m);g===void 0?u(m):Ge(g,u,a)}catch(m){i=!1;let g=o;a(m),g&&l(s)}},h=[],p=(m,g)=>{m?g===void 0?(ga(ne(h)),c()):(h.push(new Uint8Array(
g)),J(p,"body",ba)):a(xt(g))};return()=>{mn(a),host.hasBody()?J(p,"body",ba):c()}}function Qo(t){try{ha(t)}catch(e){_a(e)}}
function _a(t){host.fail(Y(t))}function wa(t){if(!(typeof t!="object"&&typeof t!="function"||t===null))return Ar(t)===Tr?
t:typeof t.then=="function"?or(t):void 0}function va(t,e){let r=e.function,n=Sr(t,"default");for(let o of[t,n]){let i=Sr(o,r);if(typeof i=="function")return Xo(Nl(
o,i),e);let s=Sr(i,"fetch");if(typeof s=="function")return Go(i,s,e)}for(let o of[n,t]){let i=Sr(o,"fetch");if(typeof i==
"function")return Go(o,i,e);if(typeof o=="function")return Xo(o,e)}throw new TypeError(`the module exports no function "${r}\
", and no default with a method "fetch"; it exports ${Dl(t)}`)}function Nl(t,e){return Object.getPrototypeOf(t)===Object.
prototype?e:Function.prototype.bind.call(e,t)}function Sr(t,e){if(!(typeof t!="object"&&typeof t!="function"||t===null))
return t[e]}function Dl(t){if(typeof t!="object"||t===null)return`a ${typeof t}`;let e=Object.keys(t).filter(r=>r!=="__e\
sModule");return e.length===0?"nothing":e.map(r=>`${r} (${typeof Sr(t,r)})`).join(", ")}U();var Wl={EvalError,RangeError,ReferenceError,SyntaxError,TypeError,URIError};function Sa(t,e){if(arguments.length===0)
throw new TypeError("structuredClone needs a value");let r=new Map,n=[...e?.transfer??[]];for(let i of n)if(!(i instanceof
ArrayBuffer))throw _n("A value that is no ArrayBuffer");let o=Rt(t,r);for(let i of n)i.transfer();return o}function _n(t){
return new DOMException(`${t} could not be cloned.`,"DataCloneError")}function Rt(t,e){if(typeof t=="symbol")throw _n(String(
t));if(typeof t=="function")throw _n(Function.prototype.toString.call(t).slice(0,80));if(typeof t!="object"||t===null)return t;
if(e.has(t))return e.get(t);let r=Hl(t,e);if(e.set(t,r),t instanceof Map)for(let[n,o]of t)r.set(Rt(n,e),Rt(o,e));else if(t instanceof
Set)for(let n of t)r.add(Rt(n,e));else if(t instanceof Error)"cause"in t&&Zo(r,"cause",Rt(t.cause,e),!1);else if(Array.isArray(
t)||zl(r))for(let n of Object.keys(t))Zo(r,n,Rt(t[n],e),!0);return r}function zl(t){return Object.getPrototypeOf(t)===Object.
prototype}function Zo(t,e,r,n){Object.defineProperty(t,e,{value:r,enumerable:n,writable:!0,configurable:!0})}function Hl(t,e){
if(Array.isArray(t)){let n=[];return n.length=t.length,n}if(t instanceof Date)return new Date(t.getTime());if(t instanceof
RegExp)return new RegExp(t.source,t.flags);if(t instanceof Map)return new Map;if(t instanceof Set)return new Set;if(t instanceof
ArrayBuffer)return K(t).buffer;if(ArrayBuffer.isView(t)){let n=Rt(t.buffer,e),o=t instanceof DataView?t.byteLength:t.length,
i=t instanceof DataView?"DataView":t[Symbol.toStringTag];return new globalThis[i](n,t.byteOffset,o)}if(t instanceof Error){
let n=new(Wl[t.name]??Error)(t.message);return Zo(n,"stack",t.stack,!1),n}if(t instanceof Number||t instanceof String||t instanceof
Boolean||t instanceof BigInt)return Object(t.valueOf());if(t instanceof oe)return t;let r=[Promise,WeakMap,WeakSet,WeakRef].
find(n=>t instanceof n);if(r!==void 0)throw _n(`#<${r.name}>`);return{}}Pr();ie();var ei=1,Vl=2,De=3,Kl=4,vn=new Map,ti=new Map,Er=[];function te(t,e){let r=Un(e);Er.length===0?host.log(t,r):host.
log(t,`${Er.join("")}${r.replaceAll(`
`,`
${Er.join("")}`)}`)}function Ea(t){let e=ti.get(t);return e===void 0?void 0:`${t}: ${(host.monotonicMs()-e).toFixed(3)}m\
s`}var ri={log:(...t)=>te(De,t),info:(...t)=>te(De,t),warn:(...t)=>te(Vl,t),error:(...t)=>te(ei,t),debug:(...t)=>te(Kl,t),
trace(...t){let e=new Error(Un(t));e.name="Trace",te(ei,[st(e)])},assert(t,...e){t||(typeof e[0]=="string"?e[0]=`Asserti\
on failed: ${e[0]}`:e.unshift("Assertion failed"),te(ei,e))},dir:t=>te(De,[ge(t)]),dirxml:(...t)=>te(De,t),table:t=>te(De,
[ge(t,3)]),count(t="default"){let e=String(t);vn.set(e,(vn.get(e)??0)+1),te(De,[`${e}: ${vn.get(e)}`])},countReset:(t="d\
efault")=>{vn.delete(String(t))},time:(t="default")=>{ti.set(String(t),host.monotonicMs())},timeLog(t="default",...e){let r=Ea(
String(t));r!==void 0&&te(De,[r,...e])},timeEnd(t="default"){let e=Ea(String(t));ti.delete(String(t)),e!==void 0&&te(De,
[e])},group(...t){t.length>0&&te(De,t),Er.push("  ")},groupCollapsed:(...t)=>ri.group?.(...t),groupEnd:()=>{Er.pop()},clear:()=>{}};ie();var ni=Symbol("made"),We=class t{#e;#t;constructor(e,r,n){if(e!==ni)throw new TypeError("Illegal constructor");this.#e=
r,this.#t=n}static of(e,r){return new t(ni,e,r)}static data(e){return e.#e}static using(e,r){return new t(ni,{...e.#e,usages:[
r]},!1)}get type(){return this.#e.type}get extractable(){return this.#t}get algorithm(){return this.#e.algorithm}get usages(){
return[...this.#e.usages]}get[Symbol.toStringTag](){return"CryptoKey"}static{M(this,e=>{let{type:r,extractable:n,algorithm:o,
usages:i}=e;return{type:r,extractable:n,algorithm:o,usages:i}})}},rt=H(We,"of","data","using");U();async function pe(t,e){let r=[],n=i=>typeof i!="object"||i===null?i:He(i)||i instanceof Br?{$:r.push(K(i))-1}:i instanceof
We?rt.data(i):Array.isArray(i)?i.map(n):Object.fromEntries(Object.entries(i).map(([s,a])=>[s,n(a)])),o=Ve(n(e));return de(
"subtle",t,o,...r)}function me(t){return typeof t=="string"?{name:t}:{...t}}function nt(t,e){if(!(t instanceof We))throw new TypeError(
"The key must be a CryptoKey");if(!t.usages.includes(e))throw new DOMException(`The key cannot be used to ${e}`,"Invalid\
AccessError")}var Yt=class{async digest(e,r){return await pe("digest",{algorithm:me(e),data:r})}async sign(e,r,n){return nt(r,"sign"),
await pe("sign",{algorithm:me(e),key:r,data:n})}async verify(e,r,n,o){return nt(r,"verify"),await pe("verify",{algorithm:me(
e),key:r,signature:n,data:o})===!0}async encrypt(e,r,n){return nt(r,"encrypt"),await pe("encrypt",{algorithm:me(e),key:r,
data:n})}async decrypt(e,r,n){return nt(r,"decrypt"),await pe("decrypt",{algorithm:me(e),key:r,data:n})}async deriveBits(e,r,n=null){
return nt(r,"deriveBits"),await pe("deriveBits",{algorithm:me(e),key:r,length:n})}async deriveKey(e,r,n,o,i){nt(r,"deriv\
eKey");let s=await pe("deriveBits",{algorithm:me(e),key:r,length:Yl(me(n))});return this.importKey("raw",s,n,o,i)}async importKey(e,r,n,o,i){
if(e==="jwk"&&(He(r)||typeof r!="object"||r===null))throw new TypeError("A JWK must be an object");let s=await pe("impor\
tKey",{format:e,data:r,algorithm:me(n),usages:[...i]});return rt.of(j(s),!!o)}async generateKey(e,r,n){let o=await pe("g\
enerateKey",{algorithm:me(e),usages:[...n]}),i=j(o);return"privateKey"in i?{privateKey:rt.of(i.privateKey,!!r),publicKey:rt.
of(i.publicKey,!0)}:rt.of(i,!!r)}async exportKey(e,r){if(!(r instanceof We))throw new TypeError("The key must be a Crypt\
oKey");if(!r.extractable)throw new DOMException("The key is not extractable","InvalidAccessError");let n=await pe("expor\
tKey",{format:e,key:r});return e!=="jwk"?n:{...j(n),key_ops:[...r.usages],ext:!0}}async wrapKey(e,r,n,o){nt(n,"wrapKey");
let i=await this.exportKey(e,r),s=e==="jwk"?new w(host.encode(Ve(i))):i;return await pe("encrypt",{algorithm:me(o),key:rt.
using(n,"encrypt"),data:s})}async unwrapKey(e,r,n,o,i,s,a){nt(n,"unwrapKey");let u=rt.using(n,"decrypt"),l=await pe("dec\
rypt",{algorithm:me(o),key:u,data:r}),f=e==="jwk"?j(host.decode(l,"utf-8",!1,!1)??""):l;return this.importKey(e,f,i,s,a)}get[Symbol.
toStringTag](){return"SubtleCrypto"}},Gl={"SHA-1":512,"SHA-256":512,"SHA-384":1024,"SHA-512":1024};function Yl({name:t,length:e,
hash:r}){let n=String(t).toUpperCase();return n.startsWith("AES-")?Number(e):n!=="HMAC"?null:e!==void 0?Number(e):Gl[String(
typeof r=="object"?r.name:r).toUpperCase()]??null}var ka=65536,kr=class{#e=new Yt;get subtle(){return this.#e}getRandomValues(e){let r=ArrayBuffer.isView(e)&&!(e instanceof
DataView)?e:void 0;if(r===void 0||r[Symbol.toStringTag].startsWith("Float"))throw new DOMException("The data argument mu\
st be an integer-type TypedArray","TypeMismatchError");if(e.byteLength>ka)throw new DOMException(`getRandomValues gives \
at most ${ka} bytes`,"QuotaExceededError");return new Uint8Array(e.buffer,e.byteOffset,e.byteLength).set(new Uint8Array(
host.random(e.byteLength))),e}randomUUID(){let e=new Uint8Array(host.random(16));e[6]=e[6]&15|64,e[8]=e[8]&63|128;let r="";
for(let n=0;n<16;n+=1)(n===4||n===6||n===8||n===10)&&(r+="-"),r+=e[n].toString(16).padStart(2,"0");return r}get[Symbol.toStringTag](){
return"Crypto"}};qo();U();var xa=20;async function Aa(t,e){let r=new Tt(t,e),{signal:n}=r;n.throwIfAborted();let{method:o,url:i}=r,s=new D(r.headers),
a=await Jl(N.take(r));for(let u=0;;u+=1){let{protocol:l,origin:f}=new Ne(i);if(l!=="http:"&&l!=="https:")throw Sn(`the s\
cheme ${l} is not supported`);let c=j(await Ql(o,i,s,a,n)),h=new D(c.headers),p=[301,302,303,307,308].includes(c.status)?
h.get("location"):null;if(p===null||r.redirect==="manual")return Xl(c,h,{url:i,redirected:u>0,method:o,signal:n});if(host.
close(c.handle),r.redirect==="error")throw Sn("there is a redirect");if(u===xa)throw Sn(`more than ${xa} redirects`);if(!Ne.
canParse(p,i))throw Sn(`the redirect to ${p} is no URL`);let m=new Ne(p,i);if(m.hash===""&&(m.hash=new Ne(i).hash),c.status===
303?o!=="HEAD"&&o!=="GET":c.status<303&&o==="POST"){o="GET",a=void 0;for(let A of["content-encoding","content-language",
"content-location","content-type"])s.delete(A)}if(m.origin!==f)for(let A of["authorization","cookie","host"])s.delete(A);
i=m.href}}function Sn(t){return new x("fetch failed",{cause:new Error(t)})}async function Jl(t){if(t===null)return;if(typeof t==
"string")return new w(host.encode(t));if(t instanceof w)return t;let e=[],r=br(t);for(;;){let n=await r.pull();if(n===void 0)
return ne(e);e.push(n)}}function Ql(t,e,r,n,o){return new Ke((i,s)=>{let a=e.indexOf("#"),u=J((f,c)=>{l(),f?i(c):s(new x(
"fetch failed",{cause:xt(c)}))},"fetch",t,a===-1?e:e.slice(0,a),Ie.toLines(r),n),l=At.follow(o,f=>{yn(u),s(f)})})}function Xl(t,e,{
url:r,redirected:n,method:o,signal:i}){let{handle:s,status:a,statusText:u}=t,l=o==="HEAD"||a===204||a===205||a===304;return l&&
host.close(s),Et.of({status:a,statusText:u,headers:e,url:r,redirected:n,source:l?null:Zl(s,i)})}function Zl(t,e){return{
async pull(){e.throwIfAborted();let r=await de("fetch-read",t);if(e.throwIfAborted(),r!==void 0)return new w(r);host.close(
t)},cancel(){host.close(t)}}}U();function Ta(t,e={}){let{hostname:r,port:n}=typeof t=="string"?ec(t):t;if(!Number.isInteger(Number(n))||Number(n)<1||Number(
n)>65535)throw new TypeError(`connect needs "host:port" or { hostname, port }, found port ${String(n)}`);let o={hostname:String(
r),port:Number(n)},i=()=>{},s=new Ke(p=>{i=p}),a=new Ke((p,m)=>{J((g,A)=>g?p(A):m(xt(A)),"connect",o.hostname,o.port,e.tls===
!0)}),u=!1,l=async()=>(u||(u=!0,a.then(p=>host.close(p),()=>{}),i()),s);a.catch(i);let f=a.then(()=>o);f.catch(()=>{});let{
fromPull:c,WritableStream:h}=fe();return{readable:c({async pull(){let p=u?void 0:await de("read",await a);return p===void 0?
void 0:new w(p)},cancel:()=>{}}),writable:new h({async write(p){let m=typeof p=="string"?new w(host.encode(p)):K(p);m.length>
0&&await de("write-to",await a,m)},close:l,abort:l}),opened:f,closed:s,close:l}}function ec(t){let e=/^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.
exec(t);if(e===null)throw new TypeError(`connect needs "host:port", found "${t}"`);return{hostname:e[1]??e[2]??"",port:Number(
e[3])}}var lu=Object.create(null),mi={buffer:()=>Rn(),events:()=>$a(),path:()=>Na(),"serverless-wasm/sockets":()=>({connect:Ta})};
function Rn(){return lu.buffer??=uu()}function cu(t){let e=t.startsWith("node:")?t.slice(5):t,r=Object.hasOwn(mi,e)?mi[e]:
void 0;if(r===void 0){let n=Object.keys(mi).join(", ");throw new Error(`Cannot find module "${t}": what can be imported \
without being bundled is ${n}`)}return lu[e]??=r()}var du={words:void 0};function hu(){du.words=void 0}function fu(t){let[e=0,r=0,n=0,o=0]=[t[0],t[1],t[2],t[3]],i=Math.imul(
r,5),s=Math.imul(i<<7|i>>>25,9),a=n^e,u=o^r;return t[0]=e^u,t[1]=r^a,t[2]=a^r<<9,t[3]=u<<11|u>>>21,s>>>0}function pu(){let t=du.
words??=new Uint32Array(host.random(16));return((fu(t)>>>5)*67108864+(fu(t)>>>6))/9007199254740992}var Mc=2**31-1,Bn=Object.create(null);function mu(t){let e=Math.trunc(Number(t));return e>=1&&e<=Mc?e:1}function yi(t){if(typeof t!=
"function")throw new TypeError("The callback must be a function")}function yu(t,e,...r){return yi(t),J(()=>t(...r),"slee\
p",mu(e))}function gu(t,...e){return yi(t),J(()=>t(...e),"sleep",0)}function bu(t,e,...r){yi(t);let n=mu(e),o=0,i=()=>{Bn[o]=
J(i,"sleep",n),t(...r)};return o=J(i,"sleep",n),Bn[o]=o,o}function Pn(t){if(typeof t!="number"&&typeof t!="string")return;
let e=Number(t),r=Bn[e];r!==void 0&&delete Bn[e],yn(r??e)}var Nc=["ByteLengthQueuingStrategy","CountQueuingStrategy","ReadableByteStreamController","ReadableStream","ReadableStre\
amBYOBReader","ReadableStreamBYOBRequest","ReadableStreamDefaultController","ReadableStreamDefaultReader","TextDecoderSt\
ream","TextEncoderStream","TransformStream","TransformStreamDefaultController","WritableStream","WritableStreamDefaultCo\
ntroller","WritableStreamDefaultWriter"];function Cn(t,e,r){Reflect.defineProperty(t,e,{value:r,writable:!0,enumerable:!1,
configurable:!0})}function wu(t,e){Reflect.defineProperty(globalThis,t,{get(){let r=e();return Cn(globalThis,t,r),r},set(r){
Cn(globalThis,t,r)},enumerable:!1,configurable:!0})}function _u(t){let e={AbortController:Kt,AbortSignal:tt,Blob:oe,Crypto:kr,
CryptoKey:We,CustomEvent:gn,Event:et,EventTarget:Vt,File:Ze,FormData:Ce,Headers:D,Request:Tt,Response:wr,SubtleCrypto:Yt,
TextDecoder:zt,TextEncoder:Wt,URL:Ne,URLSearchParams:Ae,clearImmediate:Pn,clearInterval:Pn,clearTimeout:Pn,console:ri,crypto:new kr,
fetch:Aa,global:globalThis,navigator:{userAgent:"serverless-wasm"},performance:Dc(),process:Wc(t),self:globalThis,setImmediate:gu,
setInterval:bu,setTimeout:yu,structuredClone:Sa};for(let[r,n]of Object.entries(e))Cn(globalThis,r,n),typeof n=="function"&&
Reflect.defineProperty(n,"name",{value:r,configurable:!0});for(let r of Nc)wu(r,()=>{let n=fe()[r];return Reflect.defineProperty(
n,"name",{value:r,configurable:!0}),n});wu("Buffer",()=>Rn().Buffer),Cn(Math,"random",pu),zc()}function vu(t){/\bBuffer\b/.
test(t)&&Rn(),/\b(?:Readable|Writable|Transform)Stream|Text(?:De|En)coderStream|\.body\b|\bfetch\(/.test(t)&&fe()}function Dc(){
return{now:()=>host.monotonicMs(),get timeOrigin(){return Date.now()-host.monotonicMs()},toJSON:()=>({timeOrigin:Date.now()-
host.monotonicMs()})}}function Wc({env:t}){return{env:{NODE_ENV:"production",...t},argv:[],platform:"wasi",cwd:()=>"/",nextTick:(e,...r)=>{
queueMicrotask(()=>e(...r))}}}function zc(){let t=Error,e=t.prepareStackTrace;t.prepareStackTrace=(n,o)=>o[0];let r=new Error(
"for its stack").stack;if(t.prepareStackTrace=e,typeof r=="object")for(let n of["getFunction","getThis"])Reflect.deleteProperty(
Object.getPrototypeOf(r),n)}U();var Te=[];function Su(t,e,r){if(!r){Te[Te.length]={promise:t,reason:e};return}for(let n=0;n<Te.length;n+=1)if(Te[n]?.promise===
t){Te[n]=Te[Te.length-1],Te.length-=1;return}}function Eu(){for(let t=0;t<Te.length;t+=1)host.log(1,`unhandled rejection\
: ${Y(Te[t].reason)}`);Te.length=0}var ku=j(host.info());_u(ku);var xu={load(t){let e={exports:{}};t(e,e.exports,cu),vu(it(Si,t,[])),xu.serve=va(e.exports,
ku),hu()},serve(){host.fail("no application is loaded")},deliver(){return Eu(),ua()},rejected:Su},Hc=xu;return bi(Vc);})();
return runtime.default})
