;; The inner loops of the exact pass. plain-kernel.ts says the same in JavaScript, bit for bit; `node tools/build/make-kernel.mjs` writes kernel-bytes.ts from this file.
;; What the arrays hold is told in kernel.ts.
(module
  (import "index" "memory" (memory 1 32768 shared))

  (func (export "clear") (param $sums i32) (param $bytes i32)
    (memory.fill (local.get $sums) (i32.const 0) (local.get $bytes)))

  ;; sums[place] += table[count] over the lists of some features. A list is a mask of the counts that occur, and for each of them how many places follow.
  ;; First the heads of all lists are fetched into a scratch array of their addresses and masks: these loads wait for nothing, so that memory answers many at once.
  (func (export "addText")
    (param $sums i32) (param $features i32) (param $ids i32) (param $table i32) (param $offsets i32) (param $lists i32) (param $known i32) (param $heads i32)
    (local $id i32) (local $at i32) (local $to i32) (local $four i64) (local $place i32) (local $mask i32) (local $more i32) (local $head i32) (local $end i32)
    (local.set $head (local.get $heads))
    (local.set $end (i32.add (local.get $heads) (i32.shl (local.get $features) (i32.const 3))))
    (block $heads-done
      (loop $each-head
        (br_if $heads-done (i32.ge_u (local.get $head) (local.get $end)))
        (local.set $id (i32.load (local.get $ids)))
        (local.set $at (local.get $lists))
        (if (i32.lt_u (local.get $id) (local.get $known)) (then
          (local.set $at (i32.add (local.get $lists) (i32.shl (i32.load (i32.add (local.get $offsets) (i32.shl (local.get $id) (i32.const 2)))) (i32.const 1))))))
        (i32.store (local.get $head) (local.get $at))
        (i32.store offset=4 (local.get $head) (i32.load16_u (local.get $at)))
        (local.set $ids (i32.add (local.get $ids) (i32.const 4)))
        (local.set $head (i32.add (local.get $head) (i32.const 8)))
        (br $each-head)))
    (local.set $head (local.get $heads))
    (loop $next
      (if (i32.ge_u (local.get $head) (local.get $end)) (then (return)))
      (local.set $at (i32.add (i32.load (local.get $head)) (i32.const 2)))
      (local.set $mask (i32.load offset=4 (local.get $head)))
        (block $counts-done
          (loop $counts
            (br_if $counts-done (i32.eqz (local.get $mask)))
            (local.set $more (i32.load (i32.add (local.get $table) (i32.shl (i32.ctz (local.get $mask)) (i32.const 2)))))
            (local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
            (local.set $to (i32.load16_u (local.get $at)))
            (local.set $at (i32.add (local.get $at) (i32.const 2)))
            (local.set $to (i32.add (local.get $at) (i32.shl (local.get $to) (i32.const 1))))
            (block $fours-done
              (loop $fours
                (br_if $fours-done (i32.gt_u (i32.add (local.get $at) (i32.const 8)) (local.get $to)))
                (local.set $four (i64.load align=2 (local.get $at)))
                (local.set $place (i32.add (local.get $sums) (i32.and (i32.shl (i32.wrap_i64 (local.get $four)) (i32.const 2)) (i32.const 262140))))
                (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (local.get $more)))
                (local.set $place (i32.add (local.get $sums) (i32.and (i32.shr_u (i32.wrap_i64 (local.get $four)) (i32.const 14)) (i32.const 262140))))
                (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (local.get $more)))
                (local.set $four (i64.shr_u (local.get $four) (i64.const 32)))
                (local.set $place (i32.add (local.get $sums) (i32.and (i32.shl (i32.wrap_i64 (local.get $four)) (i32.const 2)) (i32.const 262140))))
                (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (local.get $more)))
                (local.set $place (i32.add (local.get $sums) (i32.and (i32.shr_u (i32.wrap_i64 (local.get $four)) (i32.const 14)) (i32.const 262140))))
                (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (local.get $more)))
                (local.set $at (i32.add (local.get $at) (i32.const 8)))
                (br $fours)))
            ;; Up to three more: always three are added to, with nothing where there are fewer. What stands behind a list is any place of 16 bits,
            ;; so the sums have to lie in front of 256 kB that are this kernel's own. No loop: its end would be guessed wrong for every other list.
            (local.set $four (i64.load align=2 (local.get $at)))
            (local.set $place (i32.add (local.get $sums) (i32.and (i32.shl (i32.wrap_i64 (local.get $four)) (i32.const 2)) (i32.const 262140))))
            (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (select (local.get $more) (i32.const 0) (i32.lt_u (local.get $at) (local.get $to)))))
            (local.set $place (i32.add (local.get $sums) (i32.and (i32.shr_u (i32.wrap_i64 (local.get $four)) (i32.const 14)) (i32.const 262140))))
            (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (select (local.get $more) (i32.const 0) (i32.lt_u (i32.add (local.get $at) (i32.const 2)) (local.get $to)))))
            (local.set $place (i32.add (local.get $sums) (i32.and (i32.shl (i32.wrap_i64 (i64.shr_u (local.get $four) (i64.const 32))) (i32.const 2)) (i32.const 262140))))
            (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (select (local.get $more) (i32.const 0) (i32.lt_u (i32.add (local.get $at) (i32.const 4)) (local.get $to)))))
            (local.set $at (local.get $to))
            (br $counts)))
      (local.set $table (i32.add (local.get $table) (i32.const 32)))
      (local.set $head (i32.add (local.get $head) (i32.const 8)))
      (br $next)))

  ;; sums[place] += trunc(weight of the user * weight of the entry) over the lists of some features of the other components, four entries at a time.
  (func (export "addOther")
    (param $sums i32) (param $features i32) (param $ids i32) (param $userWeights i32) (param $offsets i32) (param $groups i32) (param $known i32)
    (local $id i32) (local $at i32) (local $to i32) (local $place i32) (local $four i64) (local $factor v128) (local $more v128)
    (loop $next
      (if (i32.eqz (local.get $features)) (then (return)))
      (local.set $id (i32.load (local.get $ids)))
      (if (i32.lt_u (local.get $id) (local.get $known)) (then
        (local.set $factor (v128.load32_splat (local.get $userWeights)))
        (local.set $id (i32.add (local.get $offsets) (i32.shl (local.get $id) (i32.const 2))))
        (local.set $at (i32.add (local.get $groups) (i32.mul (i32.load (local.get $id)) (i32.const 24))))
        (local.set $to (i32.add (local.get $groups) (i32.mul (i32.load offset=4 (local.get $id)) (i32.const 24))))
        (block $done
          (loop $each
            (br_if $done (i32.ge_u (local.get $at) (local.get $to)))
            (local.set $four (i64.load (local.get $at)))
            (local.set $more (i32x4.trunc_sat_f32x4_s (f32x4.mul (local.get $factor) (v128.load offset=8 align=4 (local.get $at)))))
            (local.set $place (i32.add (local.get $sums) (i32.and (i32.shl (i32.wrap_i64 (local.get $four)) (i32.const 2)) (i32.const 262140))))
            (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (i32x4.extract_lane 0 (local.get $more))))
            (local.set $place (i32.add (local.get $sums) (i32.and (i32.shr_u (i32.wrap_i64 (local.get $four)) (i32.const 14)) (i32.const 262140))))
            (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (i32x4.extract_lane 1 (local.get $more))))
            (local.set $four (i64.shr_u (local.get $four) (i64.const 32)))
            (local.set $place (i32.add (local.get $sums) (i32.and (i32.shl (i32.wrap_i64 (local.get $four)) (i32.const 2)) (i32.const 262140))))
            (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (i32x4.extract_lane 2 (local.get $more))))
            (local.set $place (i32.add (local.get $sums) (i32.and (i32.shr_u (i32.wrap_i64 (local.get $four)) (i32.const 14)) (i32.const 262140))))
            (i32.store (local.get $place) (i32.add (i32.load (local.get $place)) (i32x4.extract_lane 3 (local.get $more))))
            (local.set $at (i32.add (local.get $at) (i32.const 24)))
            (br $each)))))
      (local.set $ids (i32.add (local.get $ids) (i32.const 4)))
      (local.set $userWeights (i32.add (local.get $userWeights) (i32.const 4)))
      (local.set $features (i32.sub (local.get $features) (i32.const 1)))
      (br $next)))

  ;; Writes the keys of allowed postings whose score (sum * unit) is above the threshold, and returns how many they are.
  ;; A key orders by score, then by lower ordinal: the score's bits made to sort as a whole number, times 2^21, plus 2^21 - 1 - ordinal.
  ;; First the sixteens that hold any are noted, without a branch that could be guessed wrong; then their postings are gone through.
  (func (export "sweep")
    (param $sums i32) (param $units i32) (param $allowed i32) (param $size i32) (param $threshold f32) (param $first i32) (param $keys i32) (param $sixteens i32) (result i32)
    (local $at i32) (local $mask i32) (local $lane i32) (local $bits i32) (local $limit v128) (local $from i32) (local $sum i32) (local $unit i32) (local $to i32)
    (local.set $from (local.get $keys))
    (local.set $to (local.get $sixteens))
    (local.set $limit (f32x4.splat (local.get $threshold)))
    (if (i32.eqz (local.get $size)) (then (return (i32.const 0))))
    ;; The arrays have room for whole sixteens.
    (loop $sixteen
      (local.set $sum (i32.add (local.get $sums) (i32.shl (local.get $at) (i32.const 2))))
      (local.set $unit (i32.add (local.get $units) (i32.shl (local.get $at) (i32.const 2))))
      (local.set $mask (i32.and
        (i8x16.bitmask (i8x16.narrow_i16x8_s
          (i16x8.narrow_i32x4_s
            (f32x4.gt (f32x4.mul (f32x4.convert_i32x4_s (v128.load offset=0 (local.get $sum))) (v128.load offset=0 (local.get $unit))) (local.get $limit))
            (f32x4.gt (f32x4.mul (f32x4.convert_i32x4_s (v128.load offset=16 (local.get $sum))) (v128.load offset=16 (local.get $unit))) (local.get $limit)))
          (i16x8.narrow_i32x4_s
            (f32x4.gt (f32x4.mul (f32x4.convert_i32x4_s (v128.load offset=32 (local.get $sum))) (v128.load offset=32 (local.get $unit))) (local.get $limit))
            (f32x4.gt (f32x4.mul (f32x4.convert_i32x4_s (v128.load offset=48 (local.get $sum))) (v128.load offset=48 (local.get $unit))) (local.get $limit)))))
        (i32.load16_u (i32.add (local.get $allowed) (i32.shr_u (local.get $at) (i32.const 3))))))
      (i32.store (local.get $to) (i32.or (i32.shl (local.get $at) (i32.const 16)) (local.get $mask)))
      (local.set $to (i32.add (local.get $to) (i32.shl (i32.ne (local.get $mask) (i32.const 0)) (i32.const 2))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $sixteen (i32.lt_u (local.get $at) (local.get $size))))
    (block $done
      (loop $noted
        (br_if $done (i32.ge_u (local.get $sixteens) (local.get $to)))
        (local.set $mask (i32.load (local.get $sixteens)))
        (local.set $at (i32.shr_u (local.get $mask) (i32.const 16)))
        (local.set $mask (i32.and (local.get $mask) (i32.const 65535)))
        (loop $lanes
          (local.set $lane (i32.add (local.get $at) (i32.ctz (local.get $mask))))
          (local.set $bits (i32.reinterpret_f32 (f32.mul
            (f32.convert_i32_s (i32.load (i32.add (local.get $sums) (i32.shl (local.get $lane) (i32.const 2)))))
            (f32.load (i32.add (local.get $units) (i32.shl (local.get $lane) (i32.const 2)))))))
          (local.set $bits (i32.xor (local.get $bits) (i32.or (i32.shr_s (local.get $bits) (i32.const 31)) (i32.const 0x80000000))))
          (f64.store (local.get $keys) (f64.add
            (f64.mul (f64.convert_i32_u (local.get $bits)) (f64.const 2097152))
            (f64.convert_i32_u (i32.sub (i32.const 2097151) (i32.add (local.get $first) (local.get $lane))))))
          (local.set $keys (i32.add (local.get $keys) (i32.const 8)))
          (br_if $lanes (local.tee $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))))
        (local.set $sixteens (i32.add (local.get $sixteens) (i32.const 4)))
        (br $noted)))
    (i32.shr_u (i32.sub (local.get $keys) (local.get $from)) (i32.const 3))))
